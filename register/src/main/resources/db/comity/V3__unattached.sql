-- A source record may wait for its right: an office's answer that repeats nothing of the request (a list of designated goods)
-- says what it says, but not of whom. It is kept like any other and joins its right when that becomes known.
ALTER TABLE source_record ALTER COLUMN right_id DROP NOT NULL;
CREATE INDEX ON source_record (id) WHERE right_id IS NULL;
