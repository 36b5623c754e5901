package io.trustline.portal.entity;

import io.trustline.banking.control.PlantedHelper;
import io.trustline.portal.control.PortalMail;

/** Planted for RulesCanFailTest: an entity that looks upwards and closes a circle. */
public record PlantedEntity(PortalMail upwards, PlantedHelper around) {}
