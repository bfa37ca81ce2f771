using Synoptic.Group.Signature;

namespace Synoptic.Tests.Group.Signature;

public class SignatureBytesTests
{
    private static readonly ArticleSignature Signature = Pipeline.Default.Sign(Readings.MeetingInGerman("a", "2024-03-12"));

    [Fact]
    public void What_is_written_is_read()
    {
        ArticleSignature read = ArticleSignature.FromBytes(Signature.ToBytes());
        Assert.Equal(Signature.Keys, read.Keys);
        Assert.Equal(Signature.Days.All, read.Days.All);
        Assert.Equal((Signature.Days.Line, Signature.Days.Weekdays), (read.Days.Line, read.Days.Weekdays));
        Assert.Equal(Signature.Vectors, read.Vectors);
        Assert.Equal(Signature.Sketch.Shingles, read.Sketch.Shingles);
        Assert.Equal(Signature.Labels, read.Labels);
        Assert.Equal((Signature.Article, Signature.Language, Signature.Published), (read.Article, read.Language, read.Published));
        Assert.Equal(Signature.ToBytes(), read.ToBytes());
    }

    [Fact]
    public void Bytes_that_are_no_signature_are_refused()
    {
        byte[] bytes = Signature.ToBytes();
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => ArticleSignature.FromBytes(bytes.AsSpan(0, length)));
        }

        Assert.Throws<InvalidDataException>(() => ArticleSignature.FromBytes([.. bytes, 0]));
        bytes[0] = 99;
        Assert.Throws<InvalidDataException>(() => ArticleSignature.FromBytes(bytes));
    }
}
