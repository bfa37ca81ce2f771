namespace Synoptic.Languages.Dates;

/// <summary>Calendars that dates are written in.</summary>
internal enum CalendarSystem
{
    /// <summary>Gregorian.</summary>
    Gregorian,

    /// <summary>Hijri, the lunar calendar of Islam, by the Umm al-Qura reckoning.</summary>
    Hijri,

    /// <summary>Persian, the solar calendar of Iran.</summary>
    Persian,
}
