-- Lists of goods and services that a user has downloaded from the offices and added: several editions side by side, each once.
CREATE TABLE goods_list (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text COLLATE "C" NOT NULL,
    edition    text,
    file       text NOT NULL,
    -- SHA-256 of the file: adding the same file again changes nothing.
    file_hash  text COLLATE "C" NOT NULL,
    file_date  timestamptz,
    added_at   timestamptz NOT NULL DEFAULT transaction_timestamp(),
    goods      integer NOT NULL,
    left_out   integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (file_hash, edition)
);

-- One entry. Names are written as language:name; empty columns say that the list says nothing.
CREATE TABLE goods_entry (
    list_id      bigint NOT NULL REFERENCES goods_list ON DELETE CASCADE,
    position     integer NOT NULL,
    class        text COLLATE "C" NOT NULL,
    number       text COLLATE "C",
    names        text[] NOT NULL,
    cn_groups    text[] NOT NULL,
    part         text COLLATE "C",
    kr_codes     text[] NOT NULL,
    sales_codes  text[] NOT NULL,
    note         text,
    PRIMARY KEY (list_id, position)
);

-- Groups of the Chinese table with their notes.
CREATE TABLE goods_group (
    list_id  bigint NOT NULL REFERENCES goods_list ON DELETE CASCADE,
    code     text COLLATE "C" NOT NULL,
    name     text NOT NULL,
    note     text,
    PRIMARY KEY (list_id, code)
);
