-- Documents that come in: files by their hash, batches of them, and the drafts read from them until they are kept.

CREATE TABLE source_file (
  id uuid PRIMARY KEY,
  -- SHA-256 of the bytes in the file store; for a file out of an archive, of the archive.
  hash text NOT NULL CONSTRAINT source_file_hash_form CHECK (hash ~ '^[0-9a-f]{64}$'),
  -- As its owner named it; "arsip.zip/folder/a.pdf" for a file out of an archive.
  name text NOT NULL CONSTRAINT source_file_name_present CHECK (length(name) BETWEEN 1 AND 1000),
  size bigint NOT NULL CONSTRAINT source_file_size_positive CHECK (size >= 0),
  format text,
  -- [{"width": 595, "height": 842}, …] in points, null where the format has no pages to show.
  pages jsonb NOT NULL DEFAULT '[]' CONSTRAINT source_file_pages_list CHECK (jsonb_typeof(pages) = 'array'),
  uploaded_by uuid NOT NULL CONSTRAINT source_file_user_known REFERENCES app_user,
  uploaded_at timestamptz NOT NULL
);
CREATE INDEX source_file_by_hash ON source_file (hash);

CREATE TABLE reading_batch (
  id uuid PRIMARY KEY,
  state text NOT NULL CONSTRAINT reading_batch_state_known
    CHECK (state IN ('waiting', 'reading', 'ready', 'kept', 'cancelled')),
  created_by uuid NOT NULL CONSTRAINT reading_batch_user_known REFERENCES app_user,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- Whoever reads it renews the lease; when it runs out (a crash), anyone may go on.
  leased_until timestamptz,
  lease uuid,
  CONSTRAINT reading_batch_lease_whole CHECK ((lease IS NULL) = (leased_until IS NULL))
);
CREATE INDEX reading_batch_open ON reading_batch (created_at) WHERE state IN ('waiting', 'reading');
CREATE INDEX reading_batch_recent ON reading_batch (created_at DESC);

CREATE TABLE reading_file (
  source_file_id uuid PRIMARY KEY CONSTRAINT reading_file_source_known REFERENCES source_file,
  batch_id uuid NOT NULL CONSTRAINT reading_file_batch_known REFERENCES reading_batch ON DELETE CASCADE,
  position int NOT NULL,
  -- Place within its archive, 0 for a file that came alone.
  inner_position int NOT NULL DEFAULT 0,
  state text NOT NULL CONSTRAINT reading_file_state_known CHECK (state IN ('waiting', 'reading', 'read', 'failed')),
  page int NOT NULL DEFAULT 0 CONSTRAINT reading_file_page_positive CHECK (page >= 0),
  page_count int,
  problem jsonb,
  CONSTRAINT reading_file_place_once UNIQUE (batch_id, position, inner_position),
  CONSTRAINT reading_file_failed_says_why CHECK ((state = 'failed') = (problem IS NOT NULL))
);

CREATE TABLE draft (
  id uuid PRIMARY KEY,
  batch_id uuid NOT NULL CONSTRAINT draft_batch_known REFERENCES reading_batch ON DELETE CASCADE,
  source_file_id uuid NOT NULL CONSTRAINT draft_source_known REFERENCES source_file,
  -- Place among the agreements of its file, from 0.
  position int NOT NULL,
  -- In the form of the interchange file.
  agreement jsonb NOT NULL,
  origins jsonb NOT NULL DEFAULT '[]',
  notes jsonb NOT NULL DEFAULT '[]',
  revision int NOT NULL DEFAULT 1 CONSTRAINT draft_revision_positive CHECK (revision >= 1),
  edited_by uuid CONSTRAINT draft_editor_known REFERENCES app_user,
  edited_at timestamptz,
  discarded_at timestamptz,
  CONSTRAINT draft_place_once UNIQUE (source_file_id, position)
);
CREATE INDEX draft_by_batch ON draft (batch_id);
