using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kevytasiointi.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Month",
                table: "AuditEntries",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_AuthorityId_Month_Sequence",
                table: "AuditEntries",
                columns: new[] { "AuthorityId", "Month", "Sequence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_AuthorityId_Month_Sequence",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Month",
                table: "AuditEntries");
        }
    }
}
