using Synoptic.Model;

namespace Synoptic.Tests.Annotate;

/// <summary>Faults that only show when names, times, quotes and sources of one article are read together.</summary>
public sealed class WholeReadingTests
{
    [Fact]
    public void AWeekdayThatIsAGivenNameTooIsATime()
    {
        Reading reading = Read("Συνομιλίες στη Ρώμη\n\n23 Μαΐου 2025\n\nΟι δύο πλευρές ολοκλήρωσαν την Παρασκευή στη Ρώμη τον πέμπτο γύρο συνομιλιών.\n");

        Assert.Contains(reading.Times, t => t.Evidence.Text.EndsWith("Παρασκευή", StringComparison.Ordinal) && t.Value == "2025-05-23");
        Assert.DoesNotContain(reading.Mentions, m => m.Evidence.Text == "Παρασκευή");
    }

    [Fact]
    public void ATimeWordInsideANameIsNoTime()
    {
        Reading reading = Read("Minister quits\n\n3 March 2025\n\nThe transport minister resigned, according to the Sunday Telegraph newspaper.\n");

        Assert.Contains(reading.Mentions, m => m.Evidence.Text.Contains("Sunday Telegraph", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Times, t => t.Evidence.Text == "Sunday");
    }

    [Fact]
    public void ACountryBeforeAColonIsNoPerson()
    {
        Reading reading = Read("Liban : les écoles restent fermées\n\nLe 12 mars 2024\n\nLes écoles du Liban restent fermées cette semaine, selon le ministère de l'Éducation.\n");

        Assert.All(reading.Mentions.Where(m => m.Evidence.Text == "Liban"), m => Assert.Equal(EntityType.GPE, m.Type));
        Assert.Equal(2, reading.Mentions.Count(m => m.Evidence.Text == "Liban"));
    }

    [Fact]
    public void AVerbAndItsSubjectInOneWordLeadToTheSpeaker()
    {
        Reading reading = Read("Accord sur l'eau\n\nLyon, 12 mars 2024\n\nLe préfet Marc Lenoir s'est réjoui. « Nous avons trouvé un compromis », a-t-il dit.\n");

        Assert.Equal("Marc Lenoir", Assert.Single(reading.Quotations).Speaker!.Text);
        Assert.All(reading.Attributions, a => Assert.Equal("Marc Lenoir", a.Name));
    }

    [Fact]
    public void WhatHospitalsLaunchIsNoSource()
    {
        Reading reading = Read("Appel à l'aide\n\nLyon, 12 mars 2024\n\nLes hôpitaux de la ville, débordés, ont lancé un appel au don du sang.\n");

        Assert.DoesNotContain(reading.Attributions, a => a.Kind == SourceKind.Document);
    }

    [Fact]
    public void ALineOfCreditTellsNothingOfTheEvent()
    {
        Reading reading = Read("Accord sur l'eau\n\nLyon, 12 mars 2024\n\nLe préfet Marc Lenoir a signé un accord avec les associations de la région.\n\n© La Passerelle du Midi\n");

        Assert.Contains(reading.Article.Blocks, b => b.Kind == BlockKind.Credit);
        Assert.DoesNotContain(reading.Times, t => t.Evidence.Text == "Midi");
        Assert.DoesNotContain(reading.Mentions, m => m.Evidence.Text is "Midi" or "Passerelle");
    }

    private static Reading Read(string text) => Assert.Single(Pipeline.Default.Read([Pipeline.Text("a.txt", text)]).Readings);
}
