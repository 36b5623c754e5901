-- A recovery that leads nowhere takes the place of the one before it of the same name, as a real one does: by a digest of
-- that name, since there is no account to find it by.

ALTER TABLE portal.attempt ADD COLUMN pretends varchar(64);
CREATE INDEX attempt_of_pretence ON portal.attempt (pretends, stage);
