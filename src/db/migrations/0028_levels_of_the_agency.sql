-- Which levels there are is data of the agency's profile; the database holds their form alone.

ALTER TABLE unit DROP CONSTRAINT unit_level_known,
  ADD CONSTRAINT unit_level_form CHECK (level ~ '^[a-z]+(-[a-z]+)*$' AND length(level) <= 40);
ALTER TABLE agreement DROP CONSTRAINT agreement_level_known,
  ADD CONSTRAINT agreement_level_form CHECK (level ~ '^[a-z]+(-[a-z]+)*$' AND length(level) <= 40);
ALTER TABLE plan_indicator DROP CONSTRAINT plan_indicator_level_known,
  ADD CONSTRAINT plan_indicator_level_form CHECK (level ~ '^[a-z]+(-[a-z]+)*$' AND length(level) <= 40);

-- The level of whoever leads the office, and whether that person promises alone or to the head of the office above.
ALTER TABLE satker
  ADD COLUMN head_level text NOT NULL DEFAULT 'ketua'
    CONSTRAINT satker_head_level_form CHECK (head_level ~ '^[a-z]+(-[a-z]+)*$' AND length(head_level) <= 40),
  ADD COLUMN head_alone boolean NOT NULL DEFAULT true;

CREATE OR REPLACE FUNCTION give_satker_its_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unit (id, satker_id, name, name_key, level, kind, parent_id)
  VALUES (gen_random_uuid(), NEW.id, NEW.name, NEW.head_level || '|' || NEW.name_key, NEW.head_level, 'satker',
    (SELECT id FROM unit WHERE satker_id = NEW.parent_id AND kind = 'satker'));
  RETURN NULL;
END $$;
