package io.trustline.web.console.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceState;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.web.page.Notice;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** KEY-9: what operators may do, and to whom. */
class ActTest {

    private static final String HARBOUR_CAMERA = new UUID(4, 2).toString();

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"IMPORTED,suspend revoke", "BOUND,suspend allow-rebinding revoke",
            "SUSPENDED,resume allow-rebinding revoke", "REVOKED,''"})
    void offersWhatTheStateAllows(DeviceState state, String expected) {
        assertEquals(expected, Arrays.stream(Act.values()).filter(act -> act.fits(state)).map(Act::getSlug)
                .collect(Collectors.joining(" ")));
    }

    @Test
    void actsInTheOperatorsName() {
        assertEquals(Notice.DEVICE_REVOKED, Act.REVOKE.carryOut(desk(Outcome.granted("done")), HARBOUR_CAMERA, "olga"));
        assertEquals(List.of("revoke " + HARBOUR_CAMERA + " olga"), asked);
    }

    @Test
    void tellsWhenTheDeskRefuses() {
        var refused = Outcome.refused(Refusal.of(DeviceProblems.WRONG_STATE));

        assertEquals(Notice.NOT_POSSIBLE, Act.RESUME.carryOut(desk(refused), HARBOUR_CAMERA, "olga"));
    }

    @Test
    void asksNothingAboutWhatIsNoDevice() {
        assertEquals(Notice.NOT_POSSIBLE, Act.SUSPEND.carryOut(desk(Outcome.granted("done")), "harbour", "olga"));
        assertTrue(asked.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void isKnownByItsSlug(Act act) {
        assertEquals(Optional.of(act), Act.parse(act.getSlug()));
    }

    private DeviceDesk desk(Outcome<?> answer) {
        return (DeviceDesk) Proxy.newProxyInstance(DeviceDesk.class.getClassLoader(), new Class<?>[]{DeviceDesk.class},
                (proxy, method, arguments) -> {
                    asked.add(method.getName() + " " + Arrays.stream(arguments).map(Object::toString)
                            .collect(Collectors.joining(" ")));
                    return answer;
                });
    }
}
