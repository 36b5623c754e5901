package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.Ports;
import java.net.InetAddress;
import java.time.Duration;

/**
 * How sound is to be handled. {@code announced} is our address in descriptions, which differs from the one we bind
 * behind an address translation; {@code anySource}: the first packet may come from another address than the announced
 * one.
 */
public record SoundRules(InetAddress announced, Ports.Range ports, int linesMost, Duration silence,
        boolean anySource) {}
