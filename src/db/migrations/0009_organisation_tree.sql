-- The organisation as one tree of units. What a unit is called and where it stands is dated (unit_state), so that last
-- year's agreement still shows last year's tree; `unit` itself carries what holds today. `unit_below` is the tree written
-- out: a right for a unit holds for every unit below it.

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE unit
  -- An id of the agency profile's kinds; "satker" is the office itself, headed by its Ketua.
  ADD COLUMN kind text NOT NULL DEFAULT 'other' CONSTRAINT unit_kind_form CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  ADD COLUMN parent_id uuid CONSTRAINT unit_parent_known REFERENCES unit,
  -- Order among the units of one parent.
  ADD COLUMN position int NOT NULL DEFAULT 0,
  ADD COLUMN closed_on date,
  -- The unit that took over what a closed one did.
  ADD COLUMN successor_id uuid CONSTRAINT unit_successor_known REFERENCES unit,
  ADD CONSTRAINT unit_not_its_own_parent CHECK (parent_id <> id),
  ADD CONSTRAINT unit_successor_of_closed CHECK (successor_id IS NULL OR (closed_on IS NOT NULL AND successor_id <> id));
CREATE INDEX unit_by_parent ON unit (parent_id);
CREATE UNIQUE INDEX unit_root_once ON unit (satker_id) WHERE kind = 'satker';

CREATE TABLE unit_state (
  unit_id uuid NOT NULL CONSTRAINT unit_state_unit_known REFERENCES unit ON DELETE CASCADE,
  valid daterange NOT NULL CONSTRAINT unit_state_valid_not_empty CHECK (NOT isempty(valid)),
  name text NOT NULL CONSTRAINT unit_state_name_length CHECK (length(name) BETWEEN 1 AND 20000),
  short_name text,
  parent_id uuid CONSTRAINT unit_state_parent_known REFERENCES unit,
  -- {"name", "lines", "logo"}: what stands at the head of its documents; null where the office's stands.
  letterhead jsonb,
  CONSTRAINT unit_state_one_at_a_time EXCLUDE USING gist (unit_id WITH =, valid WITH &&)
);
CREATE INDEX unit_state_by_unit ON unit_state (unit_id);
CREATE INDEX unit_state_by_parent ON unit_state (parent_id);

CREATE TABLE unit_below (
  above_id uuid NOT NULL CONSTRAINT unit_below_above_known REFERENCES unit ON DELETE CASCADE,
  unit_id uuid NOT NULL CONSTRAINT unit_below_unit_known REFERENCES unit ON DELETE CASCADE,
  -- 0 for the unit itself.
  depth int NOT NULL,
  CONSTRAINT unit_below_pkey PRIMARY KEY (above_id, unit_id)
);
CREATE INDEX unit_below_by_unit ON unit_below (unit_id);

CREATE FUNCTION place_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.parent_id IS NOT DISTINCT FROM OLD.parent_id THEN RETURN NULL; END IF;
    IF EXISTS (SELECT FROM unit_below WHERE above_id = NEW.id AND unit_id = NEW.parent_id) THEN
      RAISE EXCEPTION 'a unit cannot stand below itself'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_no_circle', TABLE = 'unit';
    END IF;
    DELETE FROM unit_below b
    USING unit_below below, unit_below above
    WHERE below.above_id = NEW.id AND above.unit_id = NEW.id AND above.depth > 0
      AND b.above_id = above.above_id AND b.unit_id = below.unit_id;
  ELSE
    INSERT INTO unit_below (above_id, unit_id, depth) VALUES (NEW.id, NEW.id, 0);
  END IF;
  INSERT INTO unit_below (above_id, unit_id, depth)
  SELECT above.above_id, below.unit_id, above.depth + below.depth + 1
  FROM unit_below above, unit_below below
  WHERE above.unit_id = NEW.parent_id AND below.above_id = NEW.id;
  RETURN NULL;
END $$;

-- Those that agreements brought so far: a Ketua's promises for the office, everything else stands below it.
INSERT INTO unit_below (above_id, unit_id, depth) SELECT id, id, 0 FROM unit;
CREATE TRIGGER unit_placed AFTER INSERT OR UPDATE OF parent_id ON unit FOR EACH ROW EXECUTE FUNCTION place_unit();

UPDATE unit SET kind = CASE level
  WHEN 'sekretaris' THEN 'sekretariat' WHEN 'sekretaris-jenderal' THEN 'sekretariat' WHEN 'kepala-biro' THEN 'biro'
  WHEN 'inspektur' THEN 'inspektorat' WHEN 'kepala-bagian' THEN 'bagian' WHEN 'kepala-subbagian' THEN 'subbagian'
  ELSE 'other' END;
UPDATE unit SET kind = 'satker'
WHERE id IN (SELECT DISTINCT ON (satker_id) id FROM unit WHERE level = 'ketua' ORDER BY satker_id, id);

-- Every office has its unit, today's and those to come.
INSERT INTO unit (id, satker_id, name, name_key, level, kind)
SELECT gen_random_uuid(), s.id, s.name, 'ketua|' || s.name_key, 'ketua', 'satker'
FROM satker s WHERE NOT EXISTS (SELECT FROM unit u WHERE u.satker_id = s.id AND u.kind = 'satker')
ON CONFLICT ON CONSTRAINT unit_once_in_satker DO UPDATE SET kind = 'satker';

UPDATE unit u SET parent_id = root.id FROM unit root
WHERE root.satker_id = u.satker_id AND root.kind = 'satker' AND u.kind <> 'satker';
UPDATE unit u SET parent_id = above.id FROM satker s, unit above
WHERE s.id = u.satker_id AND u.kind = 'satker' AND above.satker_id = s.parent_id AND above.kind = 'satker';

CREATE FUNCTION give_satker_its_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unit (id, satker_id, name, name_key, level, kind, parent_id)
  VALUES (gen_random_uuid(), NEW.id, NEW.name, 'ketua|' || NEW.name_key, 'ketua', 'satker',
    (SELECT id FROM unit WHERE satker_id = NEW.parent_id AND kind = 'satker'));
  RETURN NULL;
END $$;
CREATE TRIGGER satker_has_its_unit AFTER INSERT ON satker FOR EACH ROW EXECUTE FUNCTION give_satker_its_unit();

-- A unit that came without a state of its own has always been as it is.
CREATE FUNCTION give_unit_its_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unit_state (unit_id, valid, name, parent_id)
  SELECT NEW.id, daterange(NULL, NULL), NEW.name, NEW.parent_id
  WHERE length(NEW.name) > 0 AND NOT EXISTS (SELECT FROM unit_state WHERE unit_id = NEW.id);
  RETURN NULL;
END $$;
INSERT INTO unit_state (unit_id, valid, name, parent_id)
SELECT id, daterange(NULL, NULL), name, parent_id FROM unit WHERE length(name) > 0;
CREATE CONSTRAINT TRIGGER unit_has_its_state AFTER INSERT ON unit DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION give_unit_its_state();
