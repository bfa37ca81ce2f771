namespace Synoptic.Cli;

/// <summary>How an annotated article is printed.</summary>
internal enum ReadingFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>The JSON contract.</summary>
    Json,

    /// <summary>CoNLL-U.</summary>
    Conllu,

    /// <summary>TimeML.</summary>
    TimeMl,
}
