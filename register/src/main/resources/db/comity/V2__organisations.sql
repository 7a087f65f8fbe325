-- Organisations, and what their people make. Register facts are shared; whatever a person makes belongs to one organisation
-- and no other ever sees it: PostgreSQL guards that under the application's role, so that a forgotten condition in a query
-- returns nothing instead of somebody else's work. FORCE makes it hold for the owner of the tables as well, for databases
-- in which one login is both.
--
-- A transaction says for whom it works: SET LOCAL comity.organisation = '<uuid>' (and comity.app_user); see
-- org.comity.register.internal.database.Organisations. Without it every such table is empty.

CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE
    RETURN nullif(current_setting('comity.organisation', true), '')::uuid;

CREATE FUNCTION current_app_user() RETURNS uuid LANGUAGE sql STABLE
    RETURN nullif(current_setting('comity.app_user', true), '')::uuid;

CREATE TABLE organisation (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name     text NOT NULL,
    made_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE app_user (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    login    text COLLATE "C" NOT NULL UNIQUE,
    name     text NOT NULL,
    made_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE membership (
    organisation_id  uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    app_user_id      uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
    role             text COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, app_user_id)
);

-- A question about a mark that somebody keeps: the question as data, not its answer, which the register gives anew.
CREATE TABLE saved_check (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id  uuid NOT NULL DEFAULT current_organisation() REFERENCES organisation ON DELETE CASCADE,
    made_by          uuid REFERENCES app_user ON DELETE SET NULL,
    title            text NOT NULL,
    question         jsonb NOT NULL,
    made_at          timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON saved_check (organisation_id, made_at);

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
ALTER TABLE saved_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_check FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON saved_check
    USING (organisation_id = current_organisation())
    WITH CHECK (organisation_id = current_organisation());

-- A person sees the memberships they hold, to choose for whom to work; an organisation sees its members.
CREATE POLICY own ON membership
    USING (organisation_id = current_organisation() OR app_user_id = current_app_user())
    WITH CHECK (organisation_id = current_organisation());

CREATE POLICY own ON organisation
    USING (id = current_organisation()
        OR EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = organisation.id
                   AND m.app_user_id = current_app_user()))
    WITH CHECK (id = current_organisation());
