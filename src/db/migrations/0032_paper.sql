-- Signing on paper: a checked copy's print is taken for signing and freezes it; the scan of the signed sheet is read back and
-- compared with what was printed, and bound by its hash. All parties sign one sheet, so that both signatures come with it.

CREATE TABLE paper_print (
  id uuid PRIMARY KEY,
  copy_id uuid NOT NULL CONSTRAINT paper_print_copy_known REFERENCES working_copy ON DELETE CASCADE,
  revision int NOT NULL,
  -- SHA-256 of the PDF that was handed out.
  pdf text NOT NULL CONSTRAINT paper_print_pdf_form CHECK (pdf ~ '^[0-9a-f]{64}$'),
  taken_by uuid NOT NULL CONSTRAINT paper_print_taker_known REFERENCES app_user,
  taken_at timestamptz NOT NULL,
  withdrawn_by uuid CONSTRAINT paper_print_withdrawer_known REFERENCES app_user,
  withdrawn_at timestamptz,
  CONSTRAINT paper_print_withdrawn_whole CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX paper_print_one_at_a_time ON paper_print (copy_id) WHERE withdrawn_at IS NULL;

CREATE TABLE paper_scan (
  id uuid PRIMARY KEY,
  print_id uuid NOT NULL CONSTRAINT paper_scan_print_known REFERENCES paper_print ON DELETE CASCADE,
  hash text NOT NULL CONSTRAINT paper_scan_hash_form CHECK (hash ~ '^[0-9a-f]{64}$'),
  name text NOT NULL CONSTRAINT paper_scan_name_length CHECK (length(name) BETWEEN 1 AND 200),
  size bigint NOT NULL,
  uploaded_by uuid NOT NULL CONSTRAINT paper_scan_uploader_known REFERENCES app_user,
  uploaded_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CONSTRAINT paper_scan_state_known
    CHECK (state IN ('waiting', 'reading', 'read', 'failed', 'discarded', 'bound')),
  -- Whoever reads it holds it by this for a while (app/read-leased).
  lease uuid,
  leased_until timestamptz,
  page int NOT NULL DEFAULT 0,
  page_count int,
  -- Why it could not be read.
  problem jsonb,
  -- What differs from the print (core/agreement/paper), and how much of it forbids binding, or asks for a reason.
  differences jsonb,
  refusing int,
  doubtful int,
  -- What was said when it was bound: the day on the sheet, as whom, and why doubtful places are right.
  signed_on date,
  bound_as text CONSTRAINT paper_scan_bound_as_known CHECK (bound_as IN ('first-party', 'second-party', 'author')),
  reason text CONSTRAINT paper_scan_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  CONSTRAINT paper_scan_read_whole CHECK (state NOT IN ('read', 'bound')
    OR (differences IS NOT NULL AND refusing IS NOT NULL AND doubtful IS NOT NULL)),
  CONSTRAINT paper_scan_failed_for_a_reason CHECK (state <> 'failed' OR problem IS NOT NULL),
  CONSTRAINT paper_scan_bound_is_same CHECK (state <> 'bound' OR refusing = 0),
  CONSTRAINT paper_scan_doubts_explained CHECK (state <> 'bound' OR doubtful = 0 OR reason IS NOT NULL),
  CONSTRAINT paper_scan_bound_whole CHECK ((state = 'bound') = (signed_on IS NOT NULL) AND (state = 'bound') = (bound_as IS NOT NULL))
);
CREATE UNIQUE INDEX paper_scan_one_at_a_time ON paper_scan (print_id) WHERE state <> 'discarded';
CREATE INDEX paper_scan_waiting ON paper_scan (uploaded_at) WHERE state IN ('waiting', 'reading');

-- A print is taken of a checked copy that nobody signed, as it is now; then it never changes but by being given back.
CREATE FUNCTION guard_paper_print() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM working_copy c WHERE c.id = NEW.copy_id AND c.state = 'checked' AND c.revision = NEW.revision FOR SHARE;
    IF NOT FOUND THEN broken := 'paper_print_of_checked_copy'; END IF;
  ELSE
    IF (NEW.id, NEW.copy_id, NEW.revision, NEW.pdf, NEW.taken_by, NEW.taken_at)
      IS DISTINCT FROM (OLD.id, OLD.copy_id, OLD.revision, OLD.pdf, OLD.taken_by, OLD.taken_at)
      OR OLD.withdrawn_at IS NOT NULL THEN broken := 'paper_print_stays'; END IF;
    IF EXISTS (SELECT FROM paper_scan s WHERE s.print_id = NEW.id AND s.state <> 'discarded')
      THEN broken := 'paper_print_has_scan'; END IF;
  END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'a print for signing cannot do this: %', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken, TABLE = 'paper_print';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paper_print_guarded BEFORE INSERT OR UPDATE ON paper_print
  FOR EACH ROW EXECUTE FUNCTION guard_paper_print();

-- A scan is of a print that is out; what was bound or discarded stays so, and only what was read is bound.
CREATE FUNCTION guard_paper_scan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM paper_print p WHERE p.id = NEW.print_id AND p.withdrawn_at IS NULL FOR UPDATE;
    IF NOT FOUND OR NEW.state <> 'waiting' THEN broken := 'paper_scan_of_open_print'; END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF OLD.state = 'bound' THEN broken := 'paper_scan_stays'; END IF;
  ELSE
    IF (NEW.id, NEW.print_id, NEW.hash) IS DISTINCT FROM (OLD.id, OLD.print_id, OLD.hash)
      OR OLD.state IN ('bound', 'discarded') THEN broken := 'paper_scan_stays'; END IF;
    IF NEW.state = 'bound' AND (OLD.state <> 'read' OR (NEW.refusing, NEW.doubtful) IS DISTINCT FROM (OLD.refusing, OLD.doubtful))
      THEN broken := 'paper_scan_bound_once_read'; END IF;
  END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'a scan cannot do this: %', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken, TABLE = 'paper_scan';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER paper_scan_guarded BEFORE INSERT OR UPDATE OR DELETE ON paper_scan
  FOR EACH ROW EXECUTE FUNCTION guard_paper_scan();

-- While its print is out, a copy goes nowhere but to being signed.
CREATE FUNCTION guard_printed_copy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'checked' AND NEW.state NOT IN ('checked', 'signed-first')
    AND EXISTS (SELECT FROM paper_print p WHERE p.copy_id = NEW.id AND p.withdrawn_at IS NULL) THEN
    RAISE EXCEPTION 'its print is out to be signed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'working_copy_printed', TABLE = 'working_copy';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER working_copy_printed_guarded BEFORE UPDATE ON working_copy
  FOR EACH ROW EXECUTE FUNCTION guard_printed_copy();

-- On paper, a signature names the scan it is on: of this copy's print, bound, with the hashes of both. All on paper or none.
ALTER TABLE signature ADD COLUMN scan_id uuid CONSTRAINT signature_scan_known REFERENCES paper_scan;
ALTER TABLE signature ADD CONSTRAINT signature_paper_has_scan CHECK ((how = 'paper') = (scan_id IS NOT NULL));

CREATE FUNCTION guard_paper_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken text;
BEGIN
  IF NEW.how = 'paper' THEN
    IF NOT EXISTS (SELECT FROM paper_scan s JOIN paper_print p ON p.id = s.print_id
      WHERE s.id = NEW.scan_id AND s.state = 'bound' AND s.hash = NEW.pdf_after
        AND p.copy_id = NEW.copy_id AND p.pdf = NEW.pdf_before AND p.withdrawn_at IS NULL)
      THEN broken := 'signature_on_bound_scan'; END IF;
    IF EXISTS (SELECT FROM signature s WHERE s.copy_id = NEW.copy_id AND s.how <> 'paper')
      THEN broken := 'signature_one_way'; END IF;
  ELSIF EXISTS (SELECT FROM paper_print p WHERE p.copy_id = NEW.copy_id AND p.withdrawn_at IS NULL) THEN
    broken := 'signature_one_way';
  END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'this signature cannot be: %', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken, TABLE = 'signature';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_paper_guarded BEFORE INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION guard_paper_signature();

-- Whose certificate bears another name than the one printed said why: it stands beside the signature.
ALTER TABLE signature ADD COLUMN other_name text CONSTRAINT signature_other_name_length CHECK (length(other_name) BETWEEN 1 AND 500);

SELECT wall_by_parent('paper_print', 'working_copy', 'copy_id');
SELECT wall_by_parent('paper_scan', 'paper_print', 'print_id');
