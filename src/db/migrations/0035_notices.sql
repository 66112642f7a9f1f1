-- What a superior changed is a matter of its unit, not of one of its copies: an agreement also changes by a version that was
-- read from a document, and back again when a copy is discarded.
ALTER TABLE superior_change ADD COLUMN source_unit_id uuid CONSTRAINT superior_change_source_unit_known REFERENCES unit;
UPDATE superior_change s SET source_unit_id = c.unit_id FROM working_copy c WHERE c.id = s.source_id;
ALTER TABLE superior_change
  ALTER COLUMN source_unit_id SET NOT NULL,
  DROP COLUMN source_id,
  -- "back": a row that the subordinate gave up because the superior had struck it is there again; it has no place below.
  DROP CONSTRAINT superior_change_part_known,
  ADD CONSTRAINT superior_change_part_known CHECK (part IN ('text', 'target', 'amount', 'row', 'back')),
  ADD CONSTRAINT superior_change_back_nowhere CHECK ((part = 'back') = (at_path = ''));
CREATE INDEX superior_change_by_source_unit ON superior_change (source_unit_id);

-- The superior of a copy follows the organisation until it is first signed, and is not written down before.
UPDATE working_copy SET superior_unit_id = NULL WHERE version_id IS NULL;
ALTER TABLE working_copy
  ADD CONSTRAINT working_copy_superior_when_signed CHECK (version_id IS NOT NULL OR superior_unit_id IS NULL);
COMMENT ON COLUMN working_copy.superior_unit_id IS
  'The unit whose head received the promise when it was first signed; null before that, and where nobody did.';

-- While an amendment of the superior's agreement is drawn up, a decided link has two ends above: where the indicator stands in
-- the amendment (null once that strikes it), and, where that is another place or wording, in the agreement in force.
ALTER TABLE cascade_link
  ALTER COLUMN source_path DROP NOT NULL,
  ADD COLUMN in_force_path text
    CONSTRAINT cascade_link_in_force_form CHECK (in_force_path ~ '^objectives/[0-9]{1,6}/indicators/[0-9]{1,6}$'),
  ADD COLUMN in_force_text text,
  ADD CONSTRAINT cascade_link_in_force_whole CHECK ((in_force_path IS NULL) = (in_force_text IS NULL)),
  ADD CONSTRAINT cascade_link_source_somewhere CHECK (source_path IS NOT NULL OR in_force_path IS NOT NULL);

-- An offer to amend, because officials changed, that was put aside with a reason; it stands for the changes that were known
-- then, so that a further change offers the amendment anew. The trail keeps what was said before and taken back.
CREATE TABLE dismissed_amendment (
  agreement_id uuid PRIMARY KEY CONSTRAINT dismissed_amendment_agreement_known REFERENCES agreement,
  -- The changes of officials as they were told.
  changes jsonb NOT NULL CONSTRAINT dismissed_amendment_changes_listed CHECK (jsonb_typeof(changes) = 'array'),
  reason text NOT NULL CONSTRAINT dismissed_amendment_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  dismissed_by uuid NOT NULL CONSTRAINT dismissed_amendment_user_known REFERENCES app_user,
  dismissed_at timestamptz NOT NULL
);
SELECT wall_by_parent('dismissed_amendment', 'agreement', 'agreement_id');
