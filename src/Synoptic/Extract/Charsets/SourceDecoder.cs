using Synoptic.Model;

namespace Synoptic.Extract.Charsets;

/// <summary>
/// Turns bytes into text: byte order mark, the transport's header, HTML <c>meta</c> or XML declaration, then content. A
/// declaration is believed only as far as the bytes bear it out; mojibake is undone where that is possible.
/// </summary>
public static class SourceDecoder
{
    private static readonly string[] SingleByteRivals =
    [
        "windows-1252", "windows-1251", "windows-1250", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
        "windows-874", "koi8-r", "koi8-u", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-13", "ibm866",
    ];

    /// <summary>Decodes the bytes of a capture. Any bytes give a text.</summary>
    /// <param name="capture">The capture; its declared charset is the transport's word.</param>
    public static DecodedSource Decode(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ReadOnlySpan<byte> bytes = capture.Bytes.Span;
        List<string> notes = [];
        string? header = CharsetName.Normalise(capture.Charset);
        (string? declared, string from) = DeclaredCharset.In(bytes);
        (string name, string told) = Choose(ref bytes, header, declared, from);
        string? claim = header ?? declared;
        if (claim is not null && claim != name)
        {
            notes.Add($"declared as {claim}, read as {name}");
        }

        string text = CharsetName.Decoder(name).GetString(bytes);
        int lost = text.AsSpan().Count('\uFFFD');
        if (lost > 0)
        {
            notes.Add(lost == 1 ? "1 character could not be decoded" : $"{lost} characters could not be decoded");
        }

        if (Mojibake.Repair(text) is { } repair)
        {
            text = repair.Text;
            notes.Add($"mojibake repaired: {repair.Count} sequences of {repair.Right} had been read as {repair.Wrong}");
            return new DecodedSource(text, new Field($"{name} (mojibake repaired)", told), notes);
        }

        return new DecodedSource(text, new Field(name, told), notes);
    }

    private static (string Name, string From) Choose(ref ReadOnlySpan<byte> bytes, string? header, string? declared, string from)
    {
        if (WideText.Mark(bytes) is { } mark)
        {
            bytes = bytes[mark.Length..];
            return (mark.Name, "bom");
        }

        string Told(string name) => name == header ? "header" : name == declared ? from : "content";
        if (WideText.Guess(bytes) is { } wide)
        {
            return (wide, Told(wide));
        }

        Utf8Census census = Utf8Census.Of(bytes);
        if (census is { Multibyte: 0, Invalid: 0 })
        {
            // The escapes of ISO-2022-JP are ASCII.
            string plain = bytes.IndexOf("\u001b$B"u8) >= 0 ? "iso-2022-jp" : "utf-8";
            return (plain, Told(plain));
        }

        if (census.Invalid * 20 <= census.Multibyte)
        {
            return ("utf-8", Told("utf-8"));
        }

        byte[] sample = Sample(bytes);
        return Best(sample, header, declared) is { } best ? (best, Told(best)) : ("utf-8", "content");
    }

    private static string? Best(byte[] sample, string? header, string? declared)
    {
        Dictionary<string, double> priors = new(StringComparer.Ordinal);
        int beyond = Math.Max(1, sample.Count(b => b >= 0x80));
        void Propose(string? name, double prior, double characters)
        {
            if (name is not null && name is not ("utf-8" or "utf-16le" or "utf-16be" or "utf-32le" or "utf-32be"))
            {
                // Single-byte charsets of one script differ in a few characters: there a declaration weighs as much as one or two of them.
                bool single = CharsetName.Decoder(name).IsSingleByte;
                priors[name] = priors.GetValueOrDefault(name) + (single ? Math.Min(prior, characters / beyond) : prior);
            }
        }

        Propose(header, 0.15, 1.2);
        Propose(declared, 0.15, 1.2);
        foreach (UtfUnknown.DetectionDetail detail in UtfUnknown.CharsetDetector.DetectFromBytes(sample).Details ?? [])
        {
            Propose(CharsetName.Normalise(detail.EncodingName), 0.3 * detail.Confidence, 2 * detail.Confidence);
        }

        foreach (string rival in SingleByteRivals)
        {
            Propose(rival, 0, 0);
        }

        string? best = null;
        double bestScore = double.NegativeInfinity;
        foreach ((string name, double prior) in priors.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            double score = TextPlausibility.Score(CharsetName.Decoder(name).GetString(sample)) + prior;
            if (score > bestScore)
            {
                (best, bestScore) = (name, score);
            }
        }

        return best is "iso-8859-7" ? GreekByAlpha(sample) : best;
    }

    /// <summary>
    /// Tells ISO-8859-7 from windows-1253, which pages mislabel so: but for signs they differ in where capital alpha with tonos
    /// stands, and only text that has it at its ISO place, at the start of words, is ISO.
    /// </summary>
    private static string GreekByAlpha(ReadOnlySpan<byte> sample)
    {
        int iso = 0, windows = 0;
        for (int i = 1; i + 1 < sample.Length; i++)
        {
            bool opens = sample[i - 1] < 0xB8 && sample[i + 1] >= 0xDC;
            iso += opens && sample[i] == 0xB6 ? 1 : 0;
            windows += opens && sample[i] == 0xA2 ? 1 : 0;
        }

        return iso > windows ? "iso-8859-7" : "windows-1253";
    }

    /// <summary>The stretches between line ends and tags that hold bytes beyond ASCII: these bytes are single in every charset read here.</summary>
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        const int Limit = 48 * 1024, LongestStretch = 4096;
        List<byte> sample = [];
        while (!bytes.IsEmpty && sample.Count < Limit)
        {
            int end = bytes.IndexOfAny((byte)'\n', (byte)'<', (byte)'>');
            ReadOnlySpan<byte> stretch = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            if (stretch.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            {
                sample.AddRange(stretch[..Math.Min(stretch.Length, LongestStretch)]);
                sample.Add((byte)'\n');
            }
        }

        return [.. sample];
    }
}
