-- Facts are read and written whole, by Comity alone, and nothing asks the database for a part of them: as jsonb they were
-- parsed, sorted and put together again for every record, a quarter of the database's work in a load. They are checked JSON
-- when they come here; who wants to look inside by SQL writes facts::jsonb.
ALTER TABLE right_ ALTER COLUMN facts TYPE text COLLATE "C" USING facts::text;
ALTER TABLE source_version ALTER COLUMN facts TYPE text COLLATE "C" USING facts::text;
