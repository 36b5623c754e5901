-- Codes that are read to people, the calls that read them, and the commands that wait to be sent to the gateway.

-- The code itself is nowhere: it is derived from the seed under a key that is not in the database (ADR 0023).
CREATE TABLE portal.challenge (
    id           uuid                     PRIMARY KEY,
    purpose      varchar(32)              NOT NULL,
    service      varchar(32)              NOT NULL,
    binding      varchar(64)              NOT NULL,
    ring_key     varchar(16)              NOT NULL,
    seed         varchar(43)              NOT NULL,
    account_id   uuid,
    -- Whom to call, and for whom: sealed, and forgotten soon after the code is closed.
    whom         varchar(1000),
    masked       varchar(16)              NOT NULL,
    language     varchar(16)              NOT NULL,
    state        varchar(16)              NOT NULL,
    tries        integer                  NOT NULL,
    calls        integer                  NOT NULL,
    veiled       boolean                  NOT NULL,
    decoy        boolean                  NOT NULL,
    screen_bound boolean                  NOT NULL,
    opened_at    timestamp with time zone NOT NULL,
    asked_at     timestamp with time zone NOT NULL,
    good_until   timestamp with time zone NOT NULL,
    closed_at    timestamp with time zone,
    forget_at    timestamp with time zone
);
CREATE INDEX challenge_state ON portal.challenge (state, good_until);
CREATE INDEX challenge_forget ON portal.challenge (forget_at);
CREATE INDEX challenge_opened ON portal.challenge (opened_at);

-- Each wish to call that was sent to the gateway, and what was heard of it.
CREATE TABLE portal.outgoing_call (
    seq      bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    call_id  uuid                     NOT NULL CONSTRAINT outgoing_call_id UNIQUE,
    subject  varchar(80)              NOT NULL,
    service  varchar(32)              NOT NULL,
    sent     boolean                  NOT NULL,
    stage    varchar(16),
    ending   varchar(100),
    asked_at timestamp with time zone NOT NULL,
    heard_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);
CREATE INDEX outgoing_call_subject ON portal.outgoing_call (subject, seq);
CREATE INDEX outgoing_call_open ON portal.outgoing_call (ended_at, heard_at);
CREATE INDEX outgoing_call_asked ON portal.outgoing_call (asked_at);

CREATE TABLE portal.command_outbox (
    seq         bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid                     NOT NULL CONSTRAINT command_outbox_id UNIQUE,
    type        varchar(80)              NOT NULL,
    version     integer                  NOT NULL,
    correlation varchar(64)              NOT NULL,
    body        varchar(65536)           NOT NULL
);

-- Commands of decoys: they cost what others cost, and are sent to nobody.
CREATE TABLE portal.decoy_outbox (
    seq         bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid                     NOT NULL CONSTRAINT decoy_outbox_id UNIQUE,
    type        varchar(80)              NOT NULL,
    version     integer                  NOT NULL,
    correlation varchar(64)              NOT NULL,
    body        varchar(65536)           NOT NULL
);
