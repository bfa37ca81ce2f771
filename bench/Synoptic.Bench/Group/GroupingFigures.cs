using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using Synoptic.Group.Copies;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Group.Vectors;

namespace Synoptic.Bench.Group;

/// <summary>
/// <c>-- figures grouping</c>: a macro benchmark, in processor time of one thread. Signs and groups made articles against windows of
/// 10,000 and 200,000; finds copies in a window of a million; beside them, in the same run, what a brute force over the window
/// costs: the nearest vector of all, and the sketch that shares most of all.
/// </summary>
internal static class GroupingFigures
{
    private const int Timed = 4000, TimedByForce = 40, Copies = 1_000_000, ShinglesOfCopy = 440, CopiedEvery = 5;

    /// <summary>Measures and prints.</summary>
    public static void Run()
    {
        // The first round is for the compiler and for memory that is not yet mapped.
        Grouping(10_000, TextWriter.Null);
        foreach (int window in new[] { 10_000, 200_000 })
        {
            Grouping(window, Console.Out);
        }

        CopiesOf(Copies);
    }

    private static void Grouping(int window, TextWriter output)
    {
        MadeNews news = new(1);
        SignatureBuilder builder = new(WordVectors.Default.Embed);
        EventIndex index = new(window);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < window; i++)
        {
            index.Add(builder.Build(news.Next()), i, []);
        }

        ArticleSignature last = builder.Build(news.Next());
        long bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / window;
        Synoptic.Model.Reading[] readings = [.. Enumerable.Range(0, Timed).Select(_ => news.Next())];
        ArticleSignature[] signatures = new ArticleSignature[Timed];
        double sign = Microseconds(Timed, i => signatures[i] = builder.Build(readings[i]));
        double group = Microseconds(Timed, i => index.Add(signatures[i], window + i, []));
        float[][] vectors = [.. Enumerable.Range(0, window).Select(i => MadeNews.Vector(i, last.Vectors.Length / 3))];
        double force = Microseconds(TimedByForce, i => Nearest(vectors, vectors[i]));
        Print(output, $"window {window}: {1e6 / (sign + group):0} articles/s ({sign:0} us to sign, {group:0} us to group)");
        Print(output, $"window {window}: {bytes} bytes an article, {bytes - last.Vectors.Length} beyond its vectors");
        Print(output, $"window {window}: {force:0} us for the nearest of all vectors, {force / group:0.0} times the grouping");
    }

    private static void CopiesOf(int window)
    {
        Random random = new(2);
        CopyIndex index = new(window);
        CopySketch[] sketches = new CopySketch[window];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int copies = 0, found = 0;
        double all = Microseconds(window, i =>
        {
            bool copy = i > 0 && i % CopiedEvery == 0;
            int original = copy ? random.Next(i) : -1;
            sketches[i] = copy ? Edited(sketches[original], random) : Made(random);
            CopyMatch? match = index.Find(sketches[i], 0);
            index.Remember(i, sketches[i], match);
            copies += copy ? 1 : 0;
            found += copy && match is not null ? 1 : 0;
        });
        long bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / window;
        double make = Microseconds(Timed, i => Made(random));
        double best = 0;
        double force = Microseconds(TimedByForce / 4, i => best = Math.Max(best, sketches.Max(s => ReferenceEquals(s, sketches[i]) ? 0 : sketches[i].ShareIn(s))));
        Print(Console.Out, $"copies, window filled to {window}: {1e6 / (all - make):0} articles/s, {bytes} bytes an article, {found / (double)copies:P1} of {copies} copies with an eighth to two fifths of their shingles changed found");
        Print(Console.Out, $"copies, window {window}: {force:0} us to compare with all, {force / (all - make):0} times the index");
    }

    private static CopySketch Made(Random random) => Sketch(Enumerable.Range(0, ShinglesOfCopy).Select(_ => (uint)random.NextInt64(uint.MaxValue)));

    // A copy keeps a sample of what its original's sketch held and has shingles of its own.
    private static CopySketch Edited(CopySketch original, Random random)
    {
        double changed = 0.125 + (random.NextDouble() * 0.275);
        return Sketch([.. original.Shingles.Select(s => random.NextDouble() < changed ? (uint)random.NextInt64(original.Limit) : s),
            .. Enumerable.Range(0, ShinglesOfCopy - original.Shingles.Length).Select(_ => original.Limit + (uint)random.NextInt64(uint.MaxValue - original.Limit))]);
    }

    private static CopySketch Sketch(IEnumerable<uint> shingles) => CopySketch.Of(MadeNews.Empty, [.. shingles.Distinct().Order()]);

    private static int Nearest(float[][] vectors, float[] vector)
    {
        int best = -1;
        float most = float.MinValue;
        for (int i = 0; i < vectors.Length; i++)
        {
            float dot = TensorPrimitives.Dot<float>(vectors[i], vector);
            if (dot > most)
            {
                (best, most) = (i, dot);
            }
        }

        return best;
    }

    private static double Microseconds(int times, Action<int> action)
    {
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < times; i++)
        {
            action(i);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMicroseconds / times;
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
