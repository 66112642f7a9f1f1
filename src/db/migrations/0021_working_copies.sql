-- Agreements that are being drawn up: the working copy of one unit for one year, from its first row to its publication.
-- Content changes in the state "draft" alone; with its first signature it is kept as a version of an agreement.

-- The life of an agreement (core/agreement/lifecycle says who and when; a test holds both together).
CREATE TABLE lifecycle_step (
  from_state text NOT NULL,
  to_state text NOT NULL,
  CONSTRAINT lifecycle_step_pkey PRIMARY KEY (from_state, to_state)
);
INSERT INTO lifecycle_step VALUES
  ('draft', 'checked'), ('checked', 'draft'), ('checked', 'signed-first'), ('signed-first', 'signed-second'),
  ('signed-first', 'submitted'), ('signed-second', 'submitted'), ('submitted', 'accepted'), ('accepted', 'published'),
  ('checked', 'returned'), ('signed-first', 'returned'), ('signed-second', 'returned'), ('submitted', 'returned'),
  ('accepted', 'returned'), ('published', 'returned'), ('returned', 'draft'),
  ('signed-first', 'amended'), ('signed-second', 'amended'), ('submitted', 'amended'), ('accepted', 'amended'),
  ('published', 'amended'), ('returned', 'amended');
CREATE TRIGGER lifecycle_step_never_changes BEFORE UPDATE OR DELETE ON lifecycle_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE working_copy (
  id uuid PRIMARY KEY,
  satker_id uuid NOT NULL CONSTRAINT working_copy_satker_known REFERENCES satker,
  unit_id uuid NOT NULL CONSTRAINT working_copy_unit_known REFERENCES unit,
  -- The unit whose head receives the promise; null where nobody does.
  superior_unit_id uuid CONSTRAINT working_copy_superior_known REFERENCES unit,
  year int NOT NULL CONSTRAINT working_copy_year_range CHECK (year BETWEEN 1900 AND 2200),
  state text NOT NULL DEFAULT 'draft' CONSTRAINT working_copy_state_known CHECK (state IN ('draft', 'checked',
    'signed-first', 'signed-second', 'submitted', 'accepted', 'published', 'returned', 'amended')),
  -- In the form of the interchange file.
  agreement jsonb NOT NULL,
  revision int NOT NULL DEFAULT 1 CONSTRAINT working_copy_revision_positive CHECK (revision >= 1),
  origin text NOT NULL CONSTRAINT working_copy_origin_known
    CHECK (origin IN ('blank', 'last-year', 'superior', 'document', 'amendment')),
  -- The agreement that this one replaces, and why (blueprint §7).
  amends_id uuid CONSTRAINT working_copy_amends_known REFERENCES agreement,
  amendment_reason text CONSTRAINT working_copy_reason_known CHECK (amendment_reason IN ('official', 'programme', 'priority')),
  amendment_note text,
  -- The version it was kept as when it was first signed.
  version_id uuid CONSTRAINT working_copy_version_known REFERENCES agreement_version,
  created_by uuid NOT NULL CONSTRAINT working_copy_author_known REFERENCES app_user,
  created_at timestamptz NOT NULL,
  edited_by uuid CONSTRAINT working_copy_editor_known REFERENCES app_user,
  edited_at timestamptz,
  CONSTRAINT working_copy_signed_is_kept CHECK (version_id IS NOT NULL OR state IN ('draft', 'checked', 'returned')),
  CONSTRAINT working_copy_draft_is_unsigned CHECK (version_id IS NULL OR state NOT IN ('draft', 'checked')),
  CONSTRAINT working_copy_amends_for_a_reason CHECK (
    (origin = 'amendment') = (amends_id IS NOT NULL) AND (amends_id IS NULL) = (amendment_reason IS NULL))
);
CREATE INDEX working_copy_by_office_year ON working_copy (satker_id, year);
CREATE INDEX working_copy_by_superior ON working_copy (superior_unit_id);
-- One at a time: whoever begins a second one is led to the first.
CREATE UNIQUE INDEX working_copy_one_in_work ON working_copy (unit_id, year) WHERE version_id IS NULL;
CREATE UNIQUE INDEX working_copy_of_version ON working_copy (version_id);

CREATE FUNCTION guard_working_copy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN broken := 'working_copy_begins_as_draft'; END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF OLD.version_id IS NOT NULL THEN broken := 'working_copy_signed_stays'; END IF;
  ELSE
    IF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT FROM lifecycle_step WHERE from_state = OLD.state AND to_state = NEW.state
    ) THEN broken := 'working_copy_step_known'; END IF;
    IF NEW.agreement IS DISTINCT FROM OLD.agreement AND (OLD.state <> 'draft' OR NEW.state <> 'draft')
      THEN broken := 'working_copy_frozen'; END IF;
    IF OLD.version_id IS NOT NULL AND NEW.version_id IS DISTINCT FROM OLD.version_id
      THEN broken := 'working_copy_frozen'; END IF;
    IF (NEW.id, NEW.unit_id, NEW.satker_id, NEW.year) IS DISTINCT FROM (OLD.id, OLD.unit_id, OLD.satker_id, OLD.year)
      THEN broken := 'working_copy_frozen'; END IF;
  END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'a working copy cannot do this: %', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken, TABLE = 'working_copy';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER working_copy_guarded BEFORE INSERT OR UPDATE OR DELETE ON working_copy
  FOR EACH ROW EXECUTE FUNCTION guard_working_copy();

-- What was edited from revision to revision, with what undoes it: whoever edited an older revision is brought up to date.
CREATE TABLE working_copy_edit (
  copy_id uuid NOT NULL CONSTRAINT working_copy_edit_copy_known REFERENCES working_copy ON DELETE CASCADE,
  -- The revision that these edits made.
  revision int NOT NULL CONSTRAINT working_copy_edit_revision_later CHECK (revision >= 2),
  edits jsonb NOT NULL,
  inverses jsonb NOT NULL,
  edited_by uuid NOT NULL CONSTRAINT working_copy_edit_user_known REFERENCES app_user,
  edited_at timestamptz NOT NULL,
  CONSTRAINT working_copy_edit_pkey PRIMARY KEY (copy_id, revision)
);

-- What speaks of rows, and goes with them: what is to be confirmed, comments, reasons of a return, why a warning stands.
CREATE TABLE working_copy_mark (
  id uuid PRIMARY KEY,
  copy_id uuid NOT NULL CONSTRAINT working_copy_mark_copy_known REFERENCES working_copy ON DELETE CASCADE,
  kind text NOT NULL CONSTRAINT working_copy_mark_kind_known CHECK (kind IN ('confirm', 'comment', 'reason', 'explanation')),
  -- The path of the row or field; empty for the whole.
  at_path text NOT NULL CONSTRAINT working_copy_mark_path_length CHECK (length(at_path) <= 500),
  -- The check's code that an explanation answers.
  code text,
  text text CONSTRAINT working_copy_mark_text_length CHECK (length(text) BETWEEN 1 AND 2000),
  made_by uuid NOT NULL CONSTRAINT working_copy_mark_user_known REFERENCES app_user,
  made_at timestamptz NOT NULL,
  settled_by uuid CONSTRAINT working_copy_mark_settler_known REFERENCES app_user,
  settled_at timestamptz,
  CONSTRAINT working_copy_mark_says_something CHECK (kind = 'confirm' OR text IS NOT NULL),
  CONSTRAINT working_copy_mark_explains CHECK ((kind = 'explanation') = (code IS NOT NULL)),
  CONSTRAINT working_copy_mark_settled_whole CHECK ((settled_by IS NULL) = (settled_at IS NULL))
);
CREATE INDEX working_copy_mark_by_copy ON working_copy_mark (copy_id);

-- Its life so far: steps are only ever added.
CREATE TABLE working_copy_step (
  copy_id uuid NOT NULL CONSTRAINT working_copy_step_copy_known REFERENCES working_copy ON DELETE CASCADE,
  position int NOT NULL CONSTRAINT working_copy_step_position_positive CHECK (position >= 1),
  from_state text NOT NULL,
  to_state text NOT NULL,
  taken_by uuid NOT NULL CONSTRAINT working_copy_step_user_known REFERENCES app_user,
  taken_at timestamptz NOT NULL,
  note text CONSTRAINT working_copy_step_note_length CHECK (length(note) BETWEEN 1 AND 2000),
  CONSTRAINT working_copy_step_pkey PRIMARY KEY (copy_id, position),
  CONSTRAINT working_copy_step_of_lifecycle FOREIGN KEY (from_state, to_state) REFERENCES lifecycle_step
);
CREATE TRIGGER working_copy_step_never_changes BEFORE UPDATE ON working_copy_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

SELECT wall_by_unit('working_copy', 'unit_id');
SELECT wall_by_parent('working_copy_edit', 'working_copy', 'copy_id');
SELECT wall_by_parent('working_copy_mark', 'working_copy', 'copy_id');
SELECT wall_by_parent('working_copy_step', 'working_copy', 'copy_id');
