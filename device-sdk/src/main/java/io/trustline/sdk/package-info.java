/** What a device needs to talk to the platform. Must not know the platform, nor any container. */
package io.trustline.sdk;
