-- A number that every keeping raises, in its own transaction: whoever remembers a list of agreements asks it first.

CREATE TABLE keeping_stamp (
  id int PRIMARY KEY DEFAULT 1 CONSTRAINT keeping_stamp_only_one CHECK (id = 1),
  stamp bigint NOT NULL
);
INSERT INTO keeping_stamp (stamp) VALUES (0);
