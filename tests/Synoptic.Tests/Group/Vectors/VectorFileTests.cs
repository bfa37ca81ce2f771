using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Vectors;

public sealed unsafe class VectorFileTests
{
    [Fact]
    public void WhatIsWrittenIsRead()
    {
        byte[] bytes = Write();

        fixed (byte* start = bytes)
        {
            VectorFile file = new(start, bytes.Length);
            Assert.Equal((16, 2, 3), (file.Dimensions, file.Buckets, file.Features));
            Assert.Equal(2, file.Find(7));
            Assert.Equal(3, file.Find(0x00010007));
            Assert.Equal(4, file.Find(0xFFFF0001));
            Assert.Equal(-1, file.Find(8));
            Assert.Equal(5, file.Row(4)[15]);
            Assert.Equal(0.5f, file.Scale(3));
            Assert.Equal(1f, file.Weight(4));
            Assert.Equal("de 12\n", file.Notes);
        }
    }

    [Fact]
    public void DamagedBytesAreRefused()
    {
        byte[] bytes = Write();

        Assert.Throws<InvalidDataException>(() => Read(bytes[..^1]));
        Assert.Throws<InvalidDataException>(() => Read(bytes[..8]));
        Assert.Throws<InvalidDataException>(() => Read([]));
        bytes[4] = 99;
        Assert.Throws<InvalidDataException>(() => Read(bytes));
    }

    private static void Read(byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            _ = new VectorFile(start, bytes.Length);
        }
    }

    private static byte[] Write()
    {
        sbyte[] rows = [.. Enumerable.Range(0, 5).SelectMany(r => Enumerable.Repeat((sbyte)(r + 1), 16))];
        using MemoryStream stream = new();
        VectorFile.Write(stream, 16, 2, [7, 0x00010007, 0xFFFF0001], [255, 255, 128, 128, 255], [.. Enumerable.Repeat((Half)0.5, 5)], rows, "de 12\n");
        return stream.ToArray();
    }
}
