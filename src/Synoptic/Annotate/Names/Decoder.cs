using System.Numerics.Tensors;

namespace Synoptic.Annotate.Names;

/// <summary>Finds the best sequence of labels (Viterbi) and how sure each is (forward-backward), for a linear-chain CRF.</summary>
/// <remarks>Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001; Rabiner, Proc. IEEE 77(2), 1989.</remarks>
internal sealed class Decoder(float[] transitions)
{
    private const int Labels = TagLabel.Count;
    private const float Never = -1e9f;
    private readonly float[] _transitions = Allowed(transitions);

    /// <summary>The best labels of a run of tokens that stands between tokens outside of names.</summary>
    /// <param name="scores">Score of each label for each token, row by row.</param>
    /// <param name="labels">Receives a label for each token.</param>
    public void Best(ReadOnlySpan<float> scores, Span<int> labels)
    {
        int length = labels.Length;
        Span<float> best = new float[length * Labels];
        Span<byte> from = new byte[length * Labels];
        for (int i = 0; i < length; i++)
        {
            for (int label = 0; label < Labels; label++)
            {
                float most = i == 0 ? _transitions[label] : Never * 2;
                int previous = 0;
                for (int before = 0; i > 0 && before < Labels; before++)
                {
                    float value = best[((i - 1) * Labels) + before] + _transitions[(before * Labels) + label];
                    if (value > most)
                    {
                        most = value;
                        previous = before;
                    }
                }

                best[(i * Labels) + label] = most + scores[(i * Labels) + label];
                from[(i * Labels) + label] = (byte)previous;
            }
        }

        int last = TensorPrimitives.IndexOfMax<float>(best.Slice((length - 1) * Labels, Labels));
        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = from[(i * Labels) + last];
        }
    }

    /// <summary>The probability of each token's label.</summary>
    /// <param name="scores">Score of each label for each token, row by row.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="sure">Receives a probability for each token.</param>
    public void Confidence(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, Span<float> sure)
    {
        int length = labels.Length;
        float[] forward = new float[length * Labels], backward = new float[length * Labels];
        Span<float> terms = stackalloc float[Labels];
        for (int i = 0; i < length; i++)
        {
            for (int label = 0; label < Labels; label++)
            {
                for (int before = 0; before < Labels; before++)
                {
                    terms[before] = i == 0 ? (before == 0 ? _transitions[label] : Never)
                        : forward[((i - 1) * Labels) + before] + _transitions[(before * Labels) + label];
                }

                forward[(i * Labels) + label] = LogSum(terms) + scores[(i * Labels) + label];
            }
        }

        for (int i = length - 2; i >= 0; i--)
        {
            for (int label = 0; label < Labels; label++)
            {
                for (int after = 0; after < Labels; after++)
                {
                    terms[after] = backward[((i + 1) * Labels) + after] + _transitions[(label * Labels) + after] + scores[((i + 1) * Labels) + after];
                }

                backward[(i * Labels) + label] = LogSum(terms);
            }
        }

        float all = LogSum(forward.AsSpan((length - 1) * Labels, Labels));
        for (int i = 0; i < length; i++)
        {
            int at = (i * Labels) + labels[i];
            sure[i] = MathF.Exp(forward[at] + backward[at] - all);
        }
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        float most = TensorPrimitives.Max(terms);
        float sum = 0;
        foreach (float term in terms)
        {
            if (term - most > -20)
            {
                sum += MathF.Exp(term - most);
            }
        }

        return most + MathF.Log(sum);
    }

    private static float[] Allowed(float[] transitions)
    {
        float[] allowed = [.. transitions];
        for (int from = 0; from < Labels; from++)
        {
            for (int to = 0; to < Labels; to++)
            {
                if (!TagLabel.MayFollow(from, to))
                {
                    allowed[(from * Labels) + to] = Never;
                }
            }
        }

        return allowed;
    }
}
