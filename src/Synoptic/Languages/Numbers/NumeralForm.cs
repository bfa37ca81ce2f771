namespace Synoptic.Languages.Numbers;

/// <summary>How a number is written.</summary>
internal enum NumeralForm
{
    /// <summary>Decimal digits, with scale words or without.</summary>
    Figures,

    /// <summary>Number words of the pack.</summary>
    Words,

    /// <summary>Number words that read a year by its halves ("nineteen ninety-six").</summary>
    YearWords,

    /// <summary>Han numerals.</summary>
    Han,
}
