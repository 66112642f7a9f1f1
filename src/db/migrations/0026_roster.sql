-- Organisation and officials as a workbook: everything in it has a short number by which its row is known again when the
-- workbook comes back, and a workbook that was brought in is kept until it is applied.

ALTER TABLE unit ADD COLUMN number int GENERATED ALWAYS AS IDENTITY CONSTRAINT unit_number_once UNIQUE;
ALTER TABLE official ADD COLUMN number int GENERATED ALWAYS AS IDENTITY CONSTRAINT official_number_once UNIQUE;
ALTER TABLE tenure ADD COLUMN number int GENERATED ALWAYS AS IDENTITY CONSTRAINT tenure_number_once UNIQUE;

CREATE TABLE roster_import (
  id uuid PRIMARY KEY,
  -- Root unit of the office it belongs to.
  unit_id uuid NOT NULL CONSTRAINT roster_import_unit_known REFERENCES unit,
  file_name text NOT NULL CONSTRAINT roster_import_file_name_length CHECK (length(file_name) BETWEEN 1 AND 200),
  file_hash text NOT NULL CONSTRAINT roster_import_file_hashed CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  -- What was read of it: the rows, each with its sheet, its number and its cells.
  rows jsonb NOT NULL,
  created_by uuid NOT NULL CONSTRAINT roster_import_by_known REFERENCES app_user,
  created_at timestamptz NOT NULL,
  applied_at timestamptz,
  applied_from date,
  -- How many rows of each sheet came to what, once it was applied.
  counts jsonb,
  CONSTRAINT roster_import_applied_whole CHECK ((applied_at IS NULL) = (counts IS NULL) AND (applied_at IS NULL) = (applied_from IS NULL))
);
CREATE INDEX roster_import_by_user ON roster_import (created_by, created_at);
SELECT wall_by_unit('roster_import', 'unit_id');
