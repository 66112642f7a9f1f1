-- What people decided of the cascade: which row of a working copy carries which indicator of the superior, and how. What is
-- not decided is found by its wording (core/cascade). Both paths follow the edits of their agreements, as marks do.

-- One act in the matrix, which may go over many copies and is undone as one.
CREATE TABLE cascade_fill (
  id uuid PRIMARY KEY,
  -- The unit whose indicators were carried down.
  unit_id uuid NOT NULL CONSTRAINT cascade_fill_unit_known REFERENCES unit,
  year int NOT NULL CONSTRAINT cascade_fill_year_range CHECK (year BETWEEN 1900 AND 2200),
  kind text NOT NULL CONSTRAINT cascade_fill_kind_known CHECK (kind IN ('cell', 'unlink', 'column', 'row', 'last-year')),
  made_by uuid NOT NULL CONSTRAINT cascade_fill_user_known REFERENCES app_user,
  made_at timestamptz NOT NULL,
  undone_by uuid CONSTRAINT cascade_fill_undoer_known REFERENCES app_user,
  undone_at timestamptz,
  CONSTRAINT cascade_fill_undone_whole CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX cascade_fill_by_unit_year ON cascade_fill (unit_id, year);

CREATE TABLE cascade_link (
  id uuid PRIMARY KEY,
  -- The subordinate's copy, and its row: an objective that was derived, or an indicator that was adopted.
  copy_id uuid NOT NULL CONSTRAINT cascade_link_copy_known REFERENCES working_copy ON DELETE CASCADE,
  at_path text NOT NULL CONSTRAINT cascade_link_path_form CHECK (at_path ~ '^objectives/[0-9]{1,6}(/indicators/[0-9]{1,6})?$'),
  -- The superior's unit and where its indicator stands; its wording finds it again where the agreement was replaced.
  source_unit_id uuid NOT NULL CONSTRAINT cascade_link_source_known REFERENCES unit,
  source_path text NOT NULL CONSTRAINT cascade_link_source_form CHECK (source_path ~ '^objectives/[0-9]{1,6}/indicators/[0-9]{1,6}$'),
  source_text text NOT NULL,
  -- Null where somebody decided that the row does not carry it.
  method text CONSTRAINT cascade_link_method_known CHECK (method IN ('direct', 'narrowed', 'component', 'new')),
  fill_id uuid CONSTRAINT cascade_link_fill_known REFERENCES cascade_fill,
  decided_by uuid NOT NULL CONSTRAINT cascade_link_user_known REFERENCES app_user,
  decided_at timestamptz NOT NULL
);
CREATE INDEX cascade_link_by_copy ON cascade_link (copy_id);
CREATE INDEX cascade_link_by_source ON cascade_link (source_unit_id);
CREATE INDEX cascade_link_by_fill ON cascade_link (fill_id);

-- What a fill did to one copy: the revision it left behind, whether it edited rows to get there, and what it decided anew.
CREATE TABLE cascade_fill_copy (
  fill_id uuid NOT NULL CONSTRAINT cascade_fill_copy_fill_known REFERENCES cascade_fill,
  copy_id uuid NOT NULL CONSTRAINT cascade_fill_copy_copy_known REFERENCES working_copy ON DELETE CASCADE,
  revision int NOT NULL CONSTRAINT cascade_fill_copy_revision_positive CHECK (revision >= 1),
  edited boolean NOT NULL,
  rows int NOT NULL CONSTRAINT cascade_fill_copy_rows_positive CHECK (rows >= 0),
  -- The decisions that stood there before.
  replaced jsonb NOT NULL,
  CONSTRAINT cascade_fill_copy_pkey PRIMARY KEY (fill_id, copy_id)
);
CREATE INDEX cascade_fill_copy_by_copy ON cascade_fill_copy (copy_id);

SELECT wall_by_unit('cascade_fill', 'unit_id');
SELECT wall_by_parent('cascade_link', 'working_copy', 'copy_id');
SELECT wall_by_parent('cascade_fill_copy', 'working_copy', 'copy_id');
