package io.trustline.web.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser in words people use, as far as its User-Agent tells; either part may stay unknown. What a browser says of
 * itself proves nothing: it helps its owner to recognise it.
 */
public record Browser(Optional<String> name, Optional<String> system) {

    /** The first that matches counts: nearly all claim to be Chrome or Safari too. */
    private static final List<Mark> NAMES = List.of(new Mark("MicroMessenger/", "WeChat"),
            new Mark("EdgA?(iOS)?/", "Edge"), new Mark("OPR/|OPT/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("HuaweiBrowser/", "Huawei Browser"), new Mark("MQQBrowser/|QQBrowser/", "QQ Browser"),
            new Mark("UCBrowser/", "UC Browser"), new Mark("MiuiBrowser/", "Mi Browser"),
            new Mark("Firefox/|FxiOS/", "Firefox"), new Mark("Chrome/|CriOS/|Chromium/", "Chrome"),
            new Mark("Safari/", "Safari"), new Mark("^curl/", "curl"), new Mark("^Java[-/]", "Java"));
    private static final List<Mark> SYSTEMS = List.of(new Mark("OpenHarmony|HarmonyOS", "HarmonyOS"),
            new Mark("Windows", "Windows"), new Mark("Android", "Android"), new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"), new Mark("Mac OS X|Macintosh", "macOS"), new Mark("CrOS", "ChromeOS"),
            new Mark("Linux|X11", "Linux"));

    private record Mark(Pattern pattern, String means) {
        Mark(String regex, String means) {
            this(Pattern.compile(regex), means);
        }
    }

    public static Browser of(String userAgent) {
        return new Browser(first(NAMES, userAgent), first(SYSTEMS, userAgent));
    }

    public boolean isHandheld() {
        return system.filter(List.of("Android", "iPhone", "iPad", "HarmonyOS")::contains).isPresent();
    }

    private static Optional<String> first(List<Mark> marks, String userAgent) {
        return marks.stream().filter(mark -> mark.pattern().matcher(userAgent).find()).map(Mark::means).findFirst();
    }
}
