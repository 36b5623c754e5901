-- What other companies asked for by the API: verifications, calls under their own K2, approvals.

CREATE TABLE portal.service_call (
    id         uuid                     PRIMARY KEY,
    provider   uuid                     NOT NULL,
    kind       varchar(16)              NOT NULL,
    reference  varchar(80)              NOT NULL,
    -- Of a verification that is no play; its state is the code's own.
    challenge  uuid                     CONSTRAINT service_call_challenge UNIQUE,
    masked     varchar(16)              NOT NULL,
    -- Which of the numbers that are never dialled, if any.
    sandbox    varchar(16),
    state      varchar(16)              NOT NULL,
    stage      varchar(16),
    ending     varchar(100),
    calls      integer                  NOT NULL,
    tries      integer                  NOT NULL,
    made_at    timestamp with time zone NOT NULL,
    asked_at   timestamp with time zone NOT NULL,
    good_until timestamp with time zone NOT NULL
);
CREATE INDEX service_call_made ON portal.service_call (made_at);

-- Idempotency keys: which request came with which, and what it made. Kept for a day.
CREATE TABLE portal.service_repeat (
    seq      bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider uuid                     NOT NULL,
    name     varchar(64)              NOT NULL,
    digest   varchar(64)              NOT NULL,
    about    uuid                     NOT NULL,
    answer   varchar(48),
    made_at  timestamp with time zone NOT NULL,
    CONSTRAINT service_repeat_name UNIQUE (provider, name)
);
CREATE INDEX service_repeat_made ON portal.service_repeat (made_at);
