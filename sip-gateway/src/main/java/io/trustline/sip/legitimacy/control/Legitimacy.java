package io.trustline.sip.legitimacy.control;

import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.vault.control.CallSecrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Judges whether a command comes from a service that may ask (VOX-4), before its number is even looked at. What costs
 * least and tells a forger least comes first; only a K2 that fits leaves a trace against replays.
 */
public final class Legitimacy {

    private final Services services;
    private final ServiceKeys keys;
    private final CallSecrets secrets;
    private final Duration clockWindow;
    private final Replays replays;

    public Legitimacy(DataSource database, Services services, ServiceKeys keys, Sealed sealed) {
        this.services = services;
        this.keys = keys;
        this.secrets = sealed.secrets();
        this.clockWindow = sealed.bounds().clockWindow();
        this.replays = new Replays(database, sealed.bounds());
    }

    /** Safe to ask again for the same command. */
    public Judgement judge(PlaceCall command, Instant now) {
        var trouble = services.find(command.service()).map(service -> mayAsk(service, command))
                .orElse(Optional.of(DialRefusal.UNKNOWN_SERVICE));
        if (trouble.isPresent()) {
            return new Judgement.Refused(trouble.get());
        }
        var matter = secrets.open(command.call(), command.secret());
        if (matter.isEmpty()) {
            return new Judgement.Refused(DialRefusal.UNREADABLE_SECRET);
        }
        return proven(command, matter.get(), now).<Judgement>map(Judgement.Refused::new)
                .orElseGet(() -> new Judgement.Legitimate(command.proof().number(), matter.get()));
    }

    private Optional<DialRefusal> mayAsk(ServiceWish service, PlaceCall command) {
        if (service.stopped() || keys.names(service.service()).isEmpty()) {
            return Optional.of(DialRefusal.SERVICE_STOPPED);
        }
        return service.profiles().contains(command.proof().profile())
                ? Optional.empty()
                : Optional.of(DialRefusal.PROFILE_NOT_ALLOWED);
    }

    private Optional<DialRefusal> proven(PlaceCall command, CallMatter matter, Instant now) {
        if (!fitsAny(command, matter)) {
            return Optional.of(DialRefusal.WRONG_SESSION_KEY);
        }
        if (isStale(command, now)) {
            return Optional.of(DialRefusal.STALE);
        }
        if (now.isAfter(command.goodUntil())) {
            return Optional.of(DialRefusal.EXPIRED);
        }
        return replays.isReplay(command, now) ? Optional.of(DialRefusal.REPLAYED) : Optional.empty();
    }

    /** Against every key, also after one fitted: how long it takes tells nothing about which. */
    private boolean fitsAny(PlaceCall command, CallMatter matter) {
        boolean any = false;
        for (var key : keys.alive(command.service())) {
            any |= SessionKeys.fits(command.proof(), key, command.service(), matter);
        }
        return any;
    }

    private boolean isStale(PlaceCall command, Instant now) {
        if (command.proof().profile() != KeyProfile.HMAC_SHA256) {
            return false;
        }
        var made = Instant.ofEpochSecond(Long.parseLong(command.proof().time()));
        return Duration.between(made, now).abs().compareTo(clockWindow) > 0;
    }

    /** What opens secrets, and the bounds of time. */
    public record Sealed(CallSecrets secrets, LegitimacyBounds bounds) {}
}
