/** What all features of device trust share: settings, log. Must not know any of the features. */
package io.trustline.device.control;
