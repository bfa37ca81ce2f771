namespace Synoptic.Model;

/// <summary>Bytes as received, with what is known of where they came from. The input of Extract.</summary>
/// <param name="Input">The path, URL or name as the user gave it; used in messages and in the output.</param>
/// <param name="Bytes">The body, undecoded.</param>
public sealed record Capture(string Input, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The address it was received from, if any.</summary>
    public Uri? Url { get; init; }

    /// <summary>The declared media type without parameters, such as <c>text/html</c>, if any.</summary>
    public string? MediaType { get; init; }

    /// <summary>The declared charset (the transport's word, which beats the document's), if any.</summary>
    public string? Charset { get; init; }

    /// <summary>The outlet as who brought it says, if anything; it counts where the text itself names none.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language as who brought it says, BCP 47, if anything; it counts where the text itself does not tell.</summary>
    public string? Language { get; init; }

    /// <summary>When it was received, if known. Never taken for the date of the article.</summary>
    public DateTimeOffset? Received { get; init; }
}
