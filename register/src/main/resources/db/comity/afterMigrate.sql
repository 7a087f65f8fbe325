-- What the application's role may do. It owns nothing and changes no table; run after every migration, so that a new table
-- is never forgotten. ${application} is that role, or the one login of a database that gives Comity no second one.
GRANT USAGE ON SCHEMA comity TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA comity TO ${application};
GRANT USAGE ON ALL SEQUENCES IN SCHEMA comity TO ${application};
REVOKE INSERT, UPDATE, DELETE ON comity.flyway_schema_history FROM ${application};
