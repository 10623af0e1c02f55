"""Textbook physics of the check: the speed of sound in air, and the speed of a circular orbit at the ground.

Speed of sound: a = sqrt(gamma R T), gamma = 1.4, R = 287.05287 J/(kg K) (ICAO Doc 7488; US Standard Atmosphere
1976). Temperatures: from 186.87 K, the
coldest of the US Standard Atmosphere 1976 (86 km up), to 329.85 K, the hottest air measured at the ground (WMO: 56.7
°C, 1913).
"""

from __future__ import annotations

from math import sqrt

from ...model import Quantity
from ..amounts import Amount, amount
from ..units import factor

GAMMA, GAS_J_PER_KG_K = 1.4, 287.05287
COLDEST_K, HOTTEST_K = 186.87, 329.85
#: Gravitational parameter of the Earth and its equatorial radius (WGS84).
EARTH_M3_PER_S2, RADIUS_M = 3.986004418e14, 6378137.0
KMH_PER_M_S = 3.6


def sound_kmh(kelvin: float) -> float:
    """Speed of sound in dry air of a temperature, in km/h."""
    return KMH_PER_M_S * sqrt(GAMMA * GAS_J_PER_KG_K * kelvin)


def orbital_kmh() -> float:
    """Speed of a circular orbit at the Earth's surface: nothing suborbital goes faster for long; 7.9 km/s."""
    return KMH_PER_M_S * sqrt(EARTH_M3_PER_S2 / RADIUS_M)


def speed_kmh(quantity: Quantity) -> Amount | None:
    """A stated speed in km/h; a Mach number as what it is in the coldest to the hottest air."""
    stated = amount(quantity)
    if stated is None or stated.least < 0:
        return None
    if quantity.unit == "mach":
        cold, hot, usual = sound_kmh(COLDEST_K), sound_kmh(HOTTEST_K), sound_kmh(288.15)
        return Amount(
            stated.value * usual, stated.low * cold, stated.high * hot, stated.least * cold, stated.most * hot
        )
    by = factor(quantity.unit or "", "kilometer / hour")
    return None if by is None else stated.times(by)


def hours(quantity: Quantity) -> Amount | None:
    """A stated duration in hours."""
    stated, by = amount(quantity), factor(quantity.unit or "", "hour")
    return None if stated is None or by is None or stated.least < 0 else stated.times(by)


def km(quantity: Quantity) -> Amount | None:
    """A stated length in km; a mile of those who sail and fly may be a nautical one."""
    stated, by = amount(quantity), factor(quantity.unit or "", "kilometer")
    return None if stated is None or by is None or stated.least < 0 else stated.times(by)
