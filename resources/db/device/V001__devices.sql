-- Secrets of the context itself, each sealed under the master key.
CREATE TABLE device.secret (
    name   varchar(32)  PRIMARY KEY,
    sealed varchar(400) NOT NULL
);

-- The master key under which everything was found to be sealed.
CREATE TABLE device.rotation (
    master_key varchar(16)              PRIMARY KEY,
    ended_at   timestamp with time zone NOT NULL
);

CREATE TABLE device.platform_key (
    kid         varchar(43)              PRIMARY KEY,
    kind        varchar(16)              NOT NULL,
    public_jwk  varchar(1000)            NOT NULL,
    sealed      varchar(4000),
    state       varchar(16)              NOT NULL,
    made_at     timestamp with time zone NOT NULL,
    replaced_at timestamp with time zone,
    retired_at  timestamp with time zone
);

-- A maker's list on its way in.
CREATE TABLE device.import (
    id         uuid                     PRIMARY KEY,
    maker      varchar(64)              NOT NULL,
    file       varchar(200)             NOT NULL,
    actor      varchar(80)              NOT NULL,
    state      varchar(16)              NOT NULL,
    bytes_all  bigint                   NOT NULL,
    bytes_read bigint                   NOT NULL,
    taken      bigint                   NOT NULL,
    known      bigint                   NOT NULL,
    bad        bigint                   NOT NULL,
    started_at timestamp with time zone NOT NULL,
    moved_at   timestamp with time zone NOT NULL,
    ended_at   timestamp with time zone
);
CREATE INDEX import_started ON device.import (started_at);

CREATE TABLE device.import_fault (
    import_id uuid        NOT NULL REFERENCES device.import (id),
    line      bigint      NOT NULL,
    reason    varchar(32) NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- did_index and factory_print are keyed digests: they find a value again without holding it. factory_id and
-- factory_print are 16 bytes of digests, kept as uuid because that makes the narrowest index everywhere.
CREATE TABLE device.device (
    id            uuid                     PRIMARY KEY,
    state         varchar(16)              NOT NULL,
    former_state  varchar(16),
    maker         varchar(64),
    serial        varchar(64),
    serial_key    bytea,
    factory_id    uuid                     CONSTRAINT device_factory_id UNIQUE,
    factory_key   varchar(200),
    factory_print uuid                     CONSTRAINT device_factory_print UNIQUE,
    import_id     uuid,
    did_index     varchar(43)              CONSTRAINT device_did UNIQUE,
    did           varchar(300),
    msisdn        varchar(16)              CONSTRAINT device_msisdn UNIQUE,
    info          varchar(4000)            NOT NULL,
    continuity    varchar(200),
    rebind_until  timestamp with time zone,
    story_length  integer                  DEFAULT 0 NOT NULL,
    story_head    varchar(43),
    created_at    timestamp with time zone NOT NULL,
    changed_at    timestamp with time zone NOT NULL,
    seen_at       timestamp with time zone
);
-- serial_key is the serial number in capitals, as bytes: every database compares them alike, whatever its collation.
CREATE INDEX device_serial ON device.device (serial_key, id);
CREATE INDEX device_created ON device.device (created_at DESC, id DESC);
CREATE INDEX device_state ON device.device (state, created_at DESC, id DESC);

-- Keys that were negotiated (DKey): sealed prk and transcript.
CREATE TABLE device.negotiated_key (
    kid        varchar(22)              PRIMARY KEY,
    device_id  uuid                     NOT NULL REFERENCES device.device (id),
    msisdn     varchar(16)              NOT NULL,
    state      varchar(16)              NOT NULL,
    service    varchar(64)              NOT NULL,
    sealed     varchar(300),
    continuity varchar(200),
    request    varchar(43)              NOT NULL CONSTRAINT negotiated_key_request UNIQUE,
    answer     varchar(2000)            NOT NULL,
    not_before timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    made_at    timestamp with time zone NOT NULL,
    used_at    timestamp with time zone,
    ended_at   timestamp with time zone
);
CREATE INDEX negotiated_key_of_device ON device.negotiated_key (device_id, state);
CREATE INDEX negotiated_key_expires ON device.negotiated_key (expires_at);
CREATE INDEX negotiated_key_ended ON device.negotiated_key (ended_at);

-- What was used once and must not come again while its time is within the window.
CREATE TABLE device.seen_nonce (
    owner   varchar(64)              NOT NULL,
    nonce   varchar(64)              NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    PRIMARY KEY (owner, nonce)
);
CREATE INDEX seen_nonce_at ON device.seen_nonce (seen_at);

-- E1: a camera has its configuration and may register with it.
CREATE TABLE device.configuration (
    session    varchar(22)              PRIMARY KEY,
    device_id  uuid                     NOT NULL REFERENCES device.device (id),
    request    varchar(43)              NOT NULL CONSTRAINT configuration_request UNIQUE,
    answer     varchar(8000)            NOT NULL,
    e1         varchar(16)              NOT NULL,
    e2         varchar(16)              NOT NULL,
    e3         varchar(16)              NOT NULL,
    key_source varchar(16)              NOT NULL,
    sealed     varchar(300),
    made_at    timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE INDEX configuration_of_device ON device.configuration (device_id, made_at);
CREATE INDEX configuration_expires ON device.configuration (expires_at);

-- E2: one live registration for each camera.
CREATE TABLE device.registration (
    id         varchar(22)              PRIMARY KEY,
    device_id  uuid                     NOT NULL REFERENCES device.device (id),
    session    varchar(22)              NOT NULL,
    state      varchar(16)              NOT NULL,
    request    varchar(43)              NOT NULL CONSTRAINT registration_request UNIQUE,
    answer     varchar(8000)            NOT NULL,
    sealed     varchar(300),
    e1         varchar(16)              NOT NULL,
    e2         varchar(16)              NOT NULL,
    e3         varchar(16)              NOT NULL,
    p2p        varchar(8000)            NOT NULL,
    address    varchar(45)              NOT NULL,
    made_at    timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at   timestamp with time zone
);
CREATE INDEX registration_of_device ON device.registration (device_id, state);
CREATE INDEX registration_made ON device.registration (made_at);

-- The life of a device. Each row is sealed together with the one before it (HMAC), so that an edit shows; story_head
-- of the device seals how many there are, so that a missing end shows.
CREATE TABLE device.history (
    device_id   uuid                     NOT NULL,
    number      integer                  NOT NULL,
    at          timestamp with time zone NOT NULL,
    act         varchar(32)              NOT NULL,
    detail      varchar(1000)            NOT NULL,
    actor       varchar(80)              NOT NULL,
    correlation varchar(64)              NOT NULL,
    seal        varchar(43)              NOT NULL,
    PRIMARY KEY (device_id, number)
);

-- SIM and device came apart.
CREATE TABLE device.sim_swap (
    id         uuid                     PRIMARY KEY,
    device_id  uuid                     NOT NULL REFERENCES device.device (id),
    kind       varchar(16)              NOT NULL,
    expected   varchar(16)              NOT NULL,
    seen       varchar(16)              NOT NULL,
    times      integer                  NOT NULL,
    first_at   timestamp with time zone NOT NULL,
    last_at    timestamp with time zone NOT NULL,
    told_at    timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT sim_swap_once UNIQUE (device_id, expected, seen, kind)
);
CREATE INDEX sim_swap_last ON device.sim_swap (last_at DESC, id DESC);
CREATE INDEX sim_swap_expected ON device.sim_swap (expected, last_at);
CREATE INDEX sim_swap_seen ON device.sim_swap (seen, last_at);

CREATE TABLE device.outbox (
    seq         bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid                     NOT NULL CONSTRAINT device_outbox_id UNIQUE,
    type        varchar(80)              NOT NULL,
    version     integer                  NOT NULL,
    correlation varchar(64)              NOT NULL,
    body        varchar(65536)           NOT NULL
);
