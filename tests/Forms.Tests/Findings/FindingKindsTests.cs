using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Tests.Findings;

public sealed class FindingKindsTests
{
    /// <summary>What no document shows: tests/Robot.Tests show them with files and addresses.</summary>
    private static readonly FindingKind[] OutsideDocuments = [FindingKind.FileUnreadable, FindingKind.LinkDead];

    public static TheoryData<FindingExample> Examples => [.. FindingExample.All];

    [Fact]
    public void Every_kind_of_finding_has_a_broken_document_and_its_mended_twin() =>
        Assert.Equal(FindingKinds.All.Except(OutsideDocuments).Order(), FindingExample.All.Select(example => example.Kind).Order());

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_broken_document_is_told_with_its_place_and_remedy(FindingExample example)
    {
        var findings = example.Findings(example.Broken);

        var finding = findings.First(each => each.Kind == example.Kind);
        Assert.True(finding is { File: "koe.json", Line: > 0, Column: > 0 });
        Assert.All(LanguageCodes.All, language => Assert.DoesNotMatch("\\{\\d\\}", finding.Say(language)));
        Assert.Equal(example.Kind.Severity() == Severity.Error, finding.IsError);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_mended_document_is_taken(FindingExample example)
    {
        var findings = example.Findings(example.Mended);

        Assert.Empty(findings.Where(finding => finding.IsError || finding.Kind == example.Kind).Select(finding => finding.ToString()));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_document_with_an_error_is_no_form_and_one_with_a_warning_is(FindingExample example) =>
        Assert.Equal(example.Kind.Severity() == Severity.Warning || example.Former is not null, Forms.Read(example.Broken).Form is not null);

    [Fact]
    public void Codes_are_of_one_shape_and_their_own()
    {
        Assert.All(FindingKinds.All, kind => Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Code()));
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(FindingKinds.Code).Distinct().Count());
        Assert.Equal("page-unreachable", FindingKind.PageUnreachable.Code());
    }

    /// <summary>Set KEVYTASIOINTI_WRITE_DOCS=1 to write the file anew.</summary>
    [Fact]
    public void The_list_for_authors_is_what_the_code_knows()
    {
        if (Environment.GetEnvironmentVariable("KEVYTASIOINTI_WRITE_DOCS") == "1")
        {
            File.WriteAllText(RepositoryFiles.FindingsPath, FindingsReference.ToMarkdown());
        }

        Assert.Equal(FindingsReference.ToMarkdown(), File.ReadAllText(RepositoryFiles.FindingsPath));
    }

    [Fact]
    public void A_finding_shows_what_stands_in_a_document_without_letting_it_steer_a_terminal()
    {
        var finding = Forms.Read("{ \"a\\u001b[2Jb\\u202ec\": 1 }").Findings[^1];

        Assert.DoesNotContain(finding.ToString(), letter => char.IsControl(letter) || letter == '\u202e');
    }
}
