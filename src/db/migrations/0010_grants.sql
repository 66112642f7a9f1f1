-- Who may do what where: roles with a unit as their scope, valid for it and all below it, several a person, dated. What
-- comes in as a document belongs to an office, too, and says so.

CREATE TABLE role_grant (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL CONSTRAINT role_grant_user_known REFERENCES app_user,
  role text NOT NULL CONSTRAINT role_grant_role_known
    CHECK (role IN ('planner', 'official', 'compiler', 'national', 'auditor', 'admin')),
  unit_id uuid NOT NULL CONSTRAINT role_grant_unit_known REFERENCES unit,
  -- Days in Jakarta.
  valid daterange NOT NULL CONSTRAINT role_grant_valid_present CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  -- Null where set-up or a migration did it.
  granted_by uuid CONSTRAINT role_grant_granter_known REFERENCES app_user,
  granted_at timestamptz NOT NULL,
  CONSTRAINT role_grant_once EXCLUDE USING gist (user_id WITH =, role WITH =, unit_id WITH =, valid WITH &&)
);
CREATE INDEX role_grant_by_user ON role_grant (user_id);
CREATE INDEX role_grant_by_unit ON role_grant (unit_id);

-- The one role a person had so far, for their whole office. An administrator could also keep documents: now a role of its own.
INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_at)
SELECT gen_random_uuid(), u.id, roles.role, root.id, daterange((u.created_at AT TIME ZONE 'Asia/Jakarta')::date, NULL), u.created_at
FROM app_user u
JOIN unit root ON root.satker_id = u.satker_id AND root.kind = 'satker'
JOIN (VALUES ('admin', 'admin'), ('admin', 'planner'), ('planner', 'planner'), ('auditor', 'auditor')) AS roles (had, role)
  ON roles.had = u.role;
ALTER TABLE app_user DROP COLUMN role;

-- Units that agreements brought since the tree was made stand below their office, as those before do.
UPDATE unit u SET parent_id = root.id FROM unit root
WHERE root.satker_id = u.satker_id AND root.kind = 'satker' AND u.kind <> 'satker' AND u.parent_id IS NULL;
-- Offices beyond the national list, which agreements brought, stand below the office of this installation.
UPDATE unit u SET parent_id = home.id
FROM satker s, installation i JOIN unit home ON home.satker_id = i.satker_id AND home.kind = 'satker'
WHERE s.id = u.satker_id AND s.kind = 'other' AND u.kind = 'satker' AND u.parent_id IS NULL AND s.id <> i.satker_id;
UPDATE unit_state t SET parent_id = u.parent_id
FROM unit u JOIN satker s ON s.id = u.satker_id
WHERE t.unit_id = u.id AND (s.kind = 'other' OR u.kind <> 'satker') AND t.parent_id IS NULL AND u.parent_id IS NOT NULL;

-- The office that documents belong to, by its root unit: that of whoever brought them.
ALTER TABLE reading_batch ADD COLUMN unit_id uuid CONSTRAINT reading_batch_unit_known REFERENCES unit;
UPDATE reading_batch b SET unit_id = root.id
FROM app_user u JOIN unit root ON root.satker_id = u.satker_id AND root.kind = 'satker' WHERE u.id = b.created_by;
ALTER TABLE reading_batch ALTER COLUMN unit_id SET NOT NULL;
CREATE INDEX reading_batch_by_unit ON reading_batch (unit_id, created_at DESC);

ALTER TABLE source_file ADD COLUMN unit_id uuid CONSTRAINT source_file_unit_known REFERENCES unit;
UPDATE source_file f SET unit_id = root.id
FROM app_user u JOIN unit root ON root.satker_id = u.satker_id AND root.kind = 'satker' WHERE u.id = f.uploaded_by;
ALTER TABLE source_file ALTER COLUMN unit_id SET NOT NULL;
CREATE INDEX source_file_by_unit ON source_file (unit_id);
CREATE INDEX agreement_version_by_source ON agreement_version (source_file_id);
CREATE INDEX agreement_by_unit ON agreement (unit_id);
