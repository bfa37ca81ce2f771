[assembly: AssemblyFixture(typeof(Synoptic.Server.Tests.SampleDesk))]
