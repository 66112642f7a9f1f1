-- A change above shows below: what a superior's copy changed of what a subordinate's copy carries, until the subordinate has
-- taken it over or refused it with a reason. Both sides are paths, and go with the edits of their copies.
CREATE TABLE superior_change (
  id uuid PRIMARY KEY,
  -- The subordinate's copy, and its row or field.
  copy_id uuid NOT NULL CONSTRAINT superior_change_copy_known REFERENCES working_copy ON DELETE CASCADE,
  at_path text NOT NULL CONSTRAINT superior_change_path_length CHECK (length(at_path) <= 500),
  part text NOT NULL CONSTRAINT superior_change_part_known CHECK (part IN ('text', 'target', 'amount', 'row')),
  -- The superior's copy, and its field; null once its row was struck.
  source_id uuid NOT NULL CONSTRAINT superior_change_source_known REFERENCES working_copy ON DELETE CASCADE,
  source_path text,
  -- What the subordinate took over, and what stands there now; null where the row was struck.
  before_text text NOT NULL,
  after_text text,
  changed_by uuid NOT NULL CONSTRAINT superior_change_user_known REFERENCES app_user,
  changed_at timestamptz NOT NULL,
  answer text CONSTRAINT superior_change_answer_known CHECK (answer IN ('accepted', 'refused')),
  reason text CONSTRAINT superior_change_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  answered_by uuid CONSTRAINT superior_change_answerer_known REFERENCES app_user,
  answered_at timestamptz,
  CONSTRAINT superior_change_refused_for_a_reason CHECK (coalesce(answer = 'refused', false) = (reason IS NOT NULL)),
  CONSTRAINT superior_change_answered_whole CHECK (
    (answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT superior_change_struck_row CHECK ((part = 'row') = (after_text IS NULL)),
  CONSTRAINT superior_change_not_its_own CHECK (copy_id <> source_id)
);
CREATE INDEX superior_change_by_copy ON superior_change (copy_id);
CREATE INDEX superior_change_by_source ON superior_change (source_id);

SELECT wall_by_parent('superior_change', 'working_copy', 'copy_id');
