-- Calls to sandbox numbers that are still being played: when the next step of each is to be told.

CREATE TABLE portal.service_play (
    call   uuid                     PRIMARY KEY,
    due_at timestamp with time zone NOT NULL
);
CREATE INDEX service_play_due ON portal.service_play (due_at);
