namespace Synoptic.Group.Scoring;

/// <summary>What is measured on a pair of articles: each from 0 to 1, or not a number where the texts do not give it.</summary>
internal enum PairFeature
{
    /// <summary>Cosine of the vectors of title and opening together.</summary>
    Meaning,

    /// <summary>Cosine of the vectors of the titles.</summary>
    TitleMeaning,

    /// <summary>Cosine of the vectors of the leads.</summary>
    LeadMeaning,

    /// <summary>Root of the cosine of the rare words, cognates included.</summary>
    Words,

    /// <summary>The rarest word that both hold.</summary>
    RareWord,

    /// <summary>Root of the cosine of the names, where both have any.</summary>
    Names,

    /// <summary>The rarest name that both hold, where both have any.</summary>
    RareName,

    /// <summary>Root of the cosine of the places, where both have any.</summary>
    Places,

    /// <summary>Root of the cosine of the figures, where both have any.</summary>
    Numbers,

    /// <summary>How much of each title the other article holds, the mean of both ways.</summary>
    Titles,

    /// <summary>Root of the cosine of all that title and head hold.</summary>
    Heads,

    /// <summary>How much they share in all, on a logarithmic scale.</summary>
    Amount,

    /// <summary>How long the shorter one is.</summary>
    Length,

    /// <summary>Whether the days that the texts name meet (1) or differ (0), where both name any.</summary>
    Days,

    /// <summary>Whether the days of the week that the heads name meet (1) or differ (0), where both name any without a date.</summary>
    Weekdays,

    /// <summary>Days between their publication, on a logarithmic scale, where both are dated by their pages.</summary>
    Gap,

    /// <summary>As <see cref="Words"/>, where more than eighteen days lie between their publication: dates of pages are often wrong, and much the same text speaks against them.</summary>
    FarWords,

    /// <summary>As <see cref="Amount"/>, likewise.</summary>
    FarAmount,

    /// <summary>Days between their date lines, or one's date line and the other's publication, likewise, where one is dated by its text.</summary>
    LineGap,

    /// <summary>Days between the days that they stand at, on a logarithmic scale, where one is not dated at all but names days.</summary>
    OwnGap,

    /// <summary>One where nothing says how far apart they are.</summary>
    Undated,
}
