namespace Synoptic.Annotate.Names;

/// <summary>Finds the best sequence of labels (Viterbi) and how likely each label is (forward-backward), for a linear-chain CRF.</summary>
/// <remarks>Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001; Rabiner, Proc. IEEE 77(2), 1989.</remarks>
internal sealed class Decoder
{
    private const int Labels = TagLabel.Count;
    private const float Never = -1e9f;
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _steps = new float[Labels * Labels];

    /// <summary>A decoder with the weight of each label after each.</summary>
    public Decoder(ReadOnlySpan<float> transitions)
    {
        for (int from = 0; from < Labels; from++)
        {
            for (int to = 0; to < Labels; to++)
            {
                int at = (from * Labels) + to;
                bool may = TagLabel.MayFollow(from, to);
                _transitions[at] = may ? transitions[at] : Never;
                _steps[at] = may ? MathF.Exp(transitions[at]) : 0;
            }
        }
    }

    /// <summary>The best labels of a run of tokens that stands between tokens outside of names.</summary>
    /// <param name="scores">Score of each label for each token, row by row.</param>
    /// <param name="labels">Receives a label for each token.</param>
    public void Best(ReadOnlySpan<float> scores, Span<int> labels)
    {
        int length = labels.Length;
        Span<byte> from = new byte[length * Labels];
        Span<float> best = stackalloc float[Labels], next = stackalloc float[Labels];
        for (int i = 0; i < length; i++)
        {
            for (int label = 0; label < Labels; label++)
            {
                float most = i == 0 ? _transitions[label] : Never * 2;
                int previous = 0;
                for (int before = 0; i > 0 && before < Labels; before++)
                {
                    float value = best[before] + _transitions[(before * Labels) + label];
                    if (value > most)
                    {
                        most = value;
                        previous = before;
                    }
                }

                next[label] = most + scores[(i * Labels) + label];
                from[(i * Labels) + label] = (byte)previous;
            }

            next.CopyTo(best);
        }

        int last = 0;
        for (int label = 1; label < Labels; label++)
        {
            last = best[label] > best[last] ? label : last;
        }

        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = from[(i * Labels) + last];
        }
    }

    /// <summary>The probability of each label of each token.</summary>
    /// <param name="scores">Score of each label for each token, row by row.</param>
    /// <param name="probabilities">Receives the probabilities, row by row.</param>
    public void Probabilities(ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        int length = scores.Length / Labels;
        Span<float> potentials = new float[scores.Length];
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * Labels, Labels);
            Span<float> forward = probabilities.Slice(i * Labels, Labels), potential = potentials.Slice(i * Labels, Labels);
            float most = float.MinValue, sum = 0;
            foreach (float score in row)
            {
                most = Math.Max(most, score);
            }

            for (int label = 0; label < Labels; label++)
            {
                // Kept above nothing, so that no sequence is lost to rounding.
                potential[label] = MathF.Exp(Math.Max(row[label] - most, -30));
                float before = i == 0 ? _steps[label] : 0;
                for (int from = 0; i > 0 && from < Labels; from++)
                {
                    before += probabilities[((i - 1) * Labels) + from] * _steps[(from * Labels) + label];
                }

                sum += forward[label] = before * potential[label];
            }

            for (int label = 0; label < Labels; label++)
            {
                forward[label] /= sum;
            }
        }

        Span<float> backward = stackalloc float[Labels], next = stackalloc float[Labels];
        backward.Fill(1);
        for (int i = length - 1; i >= 0; i--)
        {
            float sum = 0;
            for (int label = 0; label < Labels; label++)
            {
                sum += probabilities[(i * Labels) + label] *= backward[label];
            }

            for (int label = 0; label < Labels; label++)
            {
                probabilities[(i * Labels) + label] /= sum;
            }

            if (i == 0)
            {
                break;
            }

            float all = 0;
            for (int from = 0; from < Labels; from++)
            {
                float value = 0;
                for (int to = 0; to < Labels; to++)
                {
                    value += _steps[(from * Labels) + to] * potentials[(i * Labels) + to] * backward[to];
                }

                all += next[from] = value;
            }

            for (int label = 0; label < Labels; label++)
            {
                backward[label] = next[label] / all;
            }
        }
    }
}
