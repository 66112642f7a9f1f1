-- Offices and years whose findings are not up to date: a row is there from the moment a version is kept until all of the
-- family has been checked (app/family-checks.ts). A trigger says so, and no use case can forget it: what stands here is shown
-- as being checked. `turn` tells whether something was kept while a check ran. An office and a year say nothing of what is in
-- its agreements, so there is no wall.

CREATE TABLE family_check (
  satker_id uuid NOT NULL CONSTRAINT family_check_satker_known REFERENCES satker ON DELETE CASCADE,
  year int,
  turn bigserial NOT NULL,
  CONSTRAINT family_check_once UNIQUE NULLS NOT DISTINCT (satker_id, year)
);

CREATE FUNCTION mark_family(office uuid, of_year int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO family_check (satker_id, year) VALUES (office, of_year)
  ON CONFLICT ON CONSTRAINT family_check_once DO UPDATE SET turn = nextval('family_check_turn_seq')
$$;

CREATE FUNCTION mark_family_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_family(a.satker_id, a.year) FROM agreement a WHERE a.id = NEW.agreement_id;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_version_to_check AFTER INSERT ON agreement_version
  FOR EACH ROW EXECUTE FUNCTION mark_family_of_version();

-- An agreement that leaves one family and comes into another changes both.
CREATE FUNCTION mark_families_of_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_family(OLD.satker_id, OLD.year);
  IF TG_OP = 'UPDATE' THEN PERFORM mark_family(NEW.satker_id, NEW.year); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_moved_to_check AFTER UPDATE OF satker_id, year ON agreement
  FOR EACH ROW WHEN (OLD.satker_id IS DISTINCT FROM NEW.satker_id OR OLD.year IS DISTINCT FROM NEW.year)
  EXECUTE FUNCTION mark_families_of_move();
CREATE TRIGGER agreement_gone_to_check AFTER DELETE ON agreement
  FOR EACH ROW EXECUTE FUNCTION mark_families_of_move();
