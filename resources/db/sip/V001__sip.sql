-- Providers that may have calls placed, and their keys, each sealed under the gateway's own key.
CREATE TABLE sip.service (
    number            varchar(32)              PRIMARY KEY,
    name              varchar(80)              NOT NULL,
    stopped           boolean                  NOT NULL,
    profiles          varchar(80)              NOT NULL,
    greeting          varchar(32)              NOT NULL,
    calls_per_minute  integer                  NOT NULL,
    calls_per_day     integer                  NOT NULL,
    spend_per_day     bigint                   NOT NULL,
    changed_at        timestamp with time zone NOT NULL
);

CREATE TABLE sip.service_key (
    name       varchar(43)              PRIMARY KEY,
    service    varchar(32)              NOT NULL REFERENCES sip.service (number),
    sealed     varchar(400)             NOT NULL,
    made_at    timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);
CREATE INDEX service_key_service ON sip.service_key (service);

-- What must not come twice: the digest of a nonce, or of a whole K2 where there is no nonce, and whose it is.
CREATE TABLE sip.replay (
    digest     varchar(43)              PRIMARY KEY,
    call_id    uuid                     NOT NULL,
    good_until timestamp with time zone NOT NULL
);
CREATE INDEX replay_good_until ON sip.replay (good_until);

-- Trunks that came from the console; those of the trunks file are not here, only whether they are paused.
CREATE TABLE sip.trunk (
    name       varchar(32)              PRIMARY KEY,
    wish       varchar(4000)            NOT NULL,
    sealed     varchar(400)             NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by varchar(80)              NOT NULL
);

CREATE TABLE sip.trunk_pause (
    name      varchar(32)              PRIMARY KEY,
    paused_at timestamp with time zone NOT NULL,
    paused_by varchar(80)              NOT NULL
);

-- Which server process is alive; calls of one that is not are over.
CREATE TABLE sip.node (
    boot     uuid                     PRIMARY KEY,
    name     varchar(80)              NOT NULL,
    seen_at  timestamp with time zone NOT NULL
);

-- One row for every wish to call, made before anything is dialled. The number is kept masked; number_digest is keyed.
CREATE TABLE sip.call (
    id              uuid                     PRIMARY KEY,
    challenge       varchar(80)              NOT NULL,
    service         varchar(32)              NOT NULL,
    language        varchar(8)               NOT NULL,
    number_masked   varchar(16)              NOT NULL,
    number_digest   varchar(43)              NOT NULL,
    country         varchar(2),
    boot            uuid                     NOT NULL,
    stage           varchar(16),
    outcome         varchar(32),
    refusal         varchar(32),
    trunk           varchar(32),
    asked_at        timestamp with time zone NOT NULL,
    invited_at      timestamp with time zone,
    ringing_at      timestamp with time zone,
    answered_at     timestamp with time zone,
    first_digit_at  timestamp with time zone,
    spoken_at       timestamp with time zone,
    ended_at        timestamp with time zone,
    packets_sent    bigint                   NOT NULL DEFAULT 0,
    packets_heard   bigint                   NOT NULL DEFAULT 0,
    packets_skipped bigint                   NOT NULL DEFAULT 0,
    codec           varchar(16)              NOT NULL DEFAULT '',
    encrypted       boolean                  NOT NULL DEFAULT false,
    times_spoken    integer                  NOT NULL DEFAULT 0,
    keys_pressed    varchar(32)              NOT NULL DEFAULT '',
    sip_status      integer,
    q850            integer,
    note            varchar(200)             NOT NULL DEFAULT '',
    cost            bigint                   NOT NULL DEFAULT 0
);
CREATE INDEX call_asked ON sip.call (asked_at DESC, id DESC, outcome);
CREATE INDEX call_outcome ON sip.call (outcome, asked_at DESC, id DESC);
CREATE INDEX call_trunk ON sip.call (trunk, asked_at DESC, id DESC);
CREATE INDEX call_number ON sip.call (number_digest, asked_at DESC, id DESC);
CREATE INDEX call_live ON sip.call (ended_at, boot);

-- One call at a time for a challenge: the row is there while the call lives.
CREATE TABLE sip.live_challenge (
    challenge varchar(120) PRIMARY KEY,
    call_id   uuid         NOT NULL REFERENCES sip.call (id)
);

CREATE TABLE sip.attempt (
    call_id    uuid                     NOT NULL REFERENCES sip.call (id),
    number     integer                  NOT NULL,
    trunk      varchar(32)              NOT NULL,
    begun_at   timestamp with time zone NOT NULL,
    sip_status integer,
    result     varchar(32)              NOT NULL,
    PRIMARY KEY (call_id, number)
);

-- Calls and money in a window of time: "number:<digest>/h", "service:6258/m", "service:6258/d", "all/m", "all/d".
CREATE TABLE sip.budget (
    name      varchar(120)             NOT NULL,
    begun_at  timestamp with time zone NOT NULL,
    calls     integer                  NOT NULL,
    spent     bigint                   NOT NULL,
    PRIMARY KEY (name, begun_at)
);
CREATE INDEX budget_begun ON sip.budget (begun_at);

CREATE TABLE sip.inbox (
    message_id  uuid                     PRIMARY KEY,
    received_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX inbox_received ON sip.inbox (received_at);

CREATE TABLE sip.outbox (
    seq         bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid                     NOT NULL CONSTRAINT sip_outbox_id UNIQUE,
    type        varchar(80)              NOT NULL,
    version     integer                  NOT NULL,
    correlation varchar(64)              NOT NULL,
    body        varchar(65536)           NOT NULL
);
