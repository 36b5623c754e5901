package io.trustline.sip.media.control;

/** Hears what happens on one media line; must not keep the thread waiting. */
@FunctionalInterface
public interface MediaEar {

    void hear(MediaNews news);
}
