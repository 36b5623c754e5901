package io.trustline.web.text;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How texts are written where the visitor's browser does not tell; documented in docs/configuration.md. */
@Dependent
public class TextSettings {

    @Inject
    @ConfigProperty(name = "trustline.web.time-zone", defaultValue = "Asia/Shanghai")
    ZoneId timeZone;
}
