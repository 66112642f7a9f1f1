-- A difference that the recogniser is sure of may still be its error: somebody other than who brought the scan in looks at the
-- place on the scan and on the print, and says that it is the same, or that it differs. Nothing of it changes once bound.

CREATE TABLE paper_judgement (
  scan_id uuid NOT NULL CONSTRAINT paper_judgement_scan_known REFERENCES paper_scan ON DELETE CASCADE,
  -- Which of the scan's differences, from 0.
  place int NOT NULL,
  verdict text NOT NULL CONSTRAINT paper_judgement_verdict_known CHECK (verdict IN ('same', 'differs')),
  reason text NOT NULL CONSTRAINT paper_judgement_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  judged_by uuid NOT NULL CONSTRAINT paper_judgement_judge_known REFERENCES app_user,
  judged_as text NOT NULL CONSTRAINT paper_judgement_judge_may CHECK (judged_as IN ('first-party', 'second-party', 'author')),
  judged_at timestamptz NOT NULL,
  CONSTRAINT paper_judgement_pkey PRIMARY KEY (scan_id, place)
);

-- Of a scan that was read and is not bound yet; of a value that was read otherwise for certain; by other eyes than the uploader's.
CREATE FUNCTION guard_paper_judgement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken text;
  scan paper_scan;
BEGIN
  SELECT * INTO scan FROM paper_scan s WHERE s.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.scan_id ELSE NEW.scan_id END FOR UPDATE;
  IF TG_OP = 'UPDATE' OR (scan.id IS NOT NULL AND scan.state <> 'read') THEN
    broken := 'paper_judgement_stays';
  ELSIF TG_OP = 'INSERT' THEN
    IF scan.differences -> NEW.place ->> 'weight' IS DISTINCT FROM 'refuses'
      OR scan.differences -> NEW.place ->> 'kind' NOT IN ('name', 'target', 'amount') THEN broken := 'paper_judgement_of_value'; END IF;
    IF NEW.verdict = 'same' AND NEW.judged_by = scan.uploaded_by THEN broken := 'paper_judgement_other_eyes'; END IF;
  END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'a difference cannot be judged so: %', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken, TABLE = 'paper_judgement';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER paper_judgement_guarded BEFORE INSERT OR UPDATE OR DELETE ON paper_judgement
  FOR EACH ROW EXECUTE FUNCTION guard_paper_judgement();

-- A bound scan is the same as its print: nothing forbids it, or each place that did was judged to be the same.
ALTER TABLE paper_scan DROP CONSTRAINT paper_scan_bound_is_same;

CREATE OR REPLACE FUNCTION guard_paper_scan() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF OLD.state = 'read' AND (NEW.differences, NEW.refusing, NEW.doubtful, NEW.uploaded_by)
      IS DISTINCT FROM (OLD.differences, OLD.refusing, OLD.doubtful, OLD.uploaded_by) THEN broken := 'paper_scan_stays'; END IF;
    IF broken IS NULL AND NEW.state = 'bound' AND NEW.refusing <> (
      SELECT count(*) FROM paper_judgement j WHERE j.scan_id = NEW.id AND j.verdict = 'same'
    ) THEN broken := 'paper_scan_bound_is_same'; END IF;
  END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'a scan cannot do this: %', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken, TABLE = 'paper_scan';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

SELECT wall_by_parent('paper_judgement', 'paper_scan', 'scan_id');

-- Why a warning stands is part of what was signed: with the first signature it is frozen like the content.
CREATE FUNCTION guard_explanation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM working_copy c
    WHERE c.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.copy_id ELSE NEW.copy_id END AND c.version_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the explanations of a signed working copy stay'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'working_copy_mark_frozen', TABLE = 'working_copy_mark';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER working_copy_mark_added BEFORE INSERT ON working_copy_mark
  FOR EACH ROW WHEN (NEW.kind = 'explanation') EXECUTE FUNCTION guard_explanation();
CREATE TRIGGER working_copy_mark_changed BEFORE UPDATE ON working_copy_mark
  FOR EACH ROW WHEN (OLD.kind = 'explanation' OR NEW.kind = 'explanation') EXECUTE FUNCTION guard_explanation();
CREATE TRIGGER working_copy_mark_removed BEFORE DELETE ON working_copy_mark
  FOR EACH ROW WHEN (OLD.kind = 'explanation') EXECUTE FUNCTION guard_explanation();
