-- Offices, their units and posts, and the people who hold them. Names are as printed; `name_key` (db/name-key.ts) joins
-- their spellings.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE satker (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- "00" the national office, "52" a province, "52.01" a regency or city; null for offices beyond the national list.
  code text CONSTRAINT satker_code_once UNIQUE
    CONSTRAINT satker_code_form CHECK (code ~ '^\d{2}(\.\d{2})?$'),
  name text NOT NULL CONSTRAINT satker_name_present CHECK (length(name) BETWEEN 1 AND 500),
  name_key text NOT NULL CONSTRAINT satker_name_once UNIQUE,
  kind text NOT NULL CONSTRAINT satker_kind_known CHECK (kind IN ('national', 'province', 'regency', 'other')),
  parent_id uuid CONSTRAINT satker_parent_known REFERENCES satker,
  CONSTRAINT satker_not_its_own_parent CHECK (parent_id <> id)
);
CREATE INDEX satker_by_parent ON satker (parent_id);

CREATE TABLE unit (
  id uuid PRIMARY KEY,
  satker_id uuid NOT NULL CONSTRAINT unit_satker_known REFERENCES satker,
  name text NOT NULL CONSTRAINT unit_name_length CHECK (length(name) <= 20000),
  name_key text NOT NULL,
  level text CONSTRAINT unit_level_known CHECK (level IN
    ('ketua', 'sekretaris-jenderal', 'sekretaris', 'kepala-biro', 'inspektur', 'kepala-bagian', 'kepala-subbagian')),
  CONSTRAINT unit_once_in_satker UNIQUE (satker_id, name_key)
);

CREATE TABLE position (
  id uuid PRIMARY KEY,
  satker_id uuid NOT NULL CONSTRAINT position_satker_known REFERENCES satker,
  title text NOT NULL CONSTRAINT position_title_present CHECK (length(title) BETWEEN 1 AND 20000),
  title_key text NOT NULL,
  CONSTRAINT position_once_in_satker UNIQUE (satker_id, title_key)
);

CREATE TABLE official (
  id uuid PRIMARY KEY,
  satker_id uuid NOT NULL CONSTRAINT official_satker_known REFERENCES satker,
  name text NOT NULL CONSTRAINT official_name_present CHECK (length(name) BETWEEN 1 AND 20000),
  name_key text NOT NULL,
  CONSTRAINT official_once_in_satker UNIQUE (satker_id, name_key)
);

-- Who signed in which position in a year, as the agreements say.
CREATE TABLE tenure (
  id uuid PRIMARY KEY,
  official_id uuid NOT NULL CONSTRAINT tenure_official_known REFERENCES official,
  position_id uuid NOT NULL CONSTRAINT tenure_position_known REFERENCES position,
  capacity text NOT NULL CONSTRAINT tenure_capacity_known CHECK (capacity IN ('definitive', 'plt', 'plh')),
  year int NOT NULL CONSTRAINT tenure_year_range CHECK (year BETWEEN 1900 AND 2200),
  CONSTRAINT tenure_once UNIQUE (official_id, position_id, capacity, year)
);
