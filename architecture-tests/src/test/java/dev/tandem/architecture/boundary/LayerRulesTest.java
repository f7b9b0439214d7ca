package dev.tandem.architecture.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class LayerRulesTest {

    @Test
    void rejectsWhateverBreaksTheLayers() {
        var project = new FixtureProject("layers");

        var violations = project.violationsOf(new LayerRules(project.base()).layers());

        assertThat(violations).isEqualTo("""
                Class <shop.tools.ItemPrinter> is not contained in architecture
                Method <shop.Item.controller()> has return type <shop.api.ItemController>
                Method <shop.Item.repository()> has return type <shop.repository.ItemRepository>
                Method <shop.Item.row()> has return type <shop.jdbc.ItemRow>
                Method <shop.Item.service()> has return type <shop.service.ItemService>
                Method <shop.api.ItemController.repository()> has return type <shop.repository.ItemRepository>
                Method <shop.api.ItemController.row()> has return type <shop.jdbc.ItemRow>
                Method <shop.jdbc.ItemRow.controller()> has return type <shop.api.ItemController>
                Method <shop.jdbc.ItemRow.service()> has return type <shop.service.ItemService>
                Method <shop.repository.ItemRepository.controller()> has return type <shop.api.ItemController>
                Method <shop.repository.ItemRepository.row()> has return type <shop.jdbc.ItemRow>
                Method <shop.repository.ItemRepository.service()> has return type <shop.service.ItemService>
                Method <shop.service.ItemService.controller()> has return type <shop.api.ItemController>
                Method <shop.service.ItemService.row()> has return type <shop.jdbc.ItemRow>
                """);
    }

    @Test
    void rejectsACoreThatKnowsJdbc() {
        var project = new FixtureProject("core");

        var violations = project.violationsOf(new LayerRules(project.base()).coreWithoutJdbc());

        assertThat(violations).isEqualTo("""
                Method <shop.Item.connection()> has return type <java.sql.Connection>
                Method <shop.api.ItemController.source()> has return type <javax.sql.DataSource>
                Method <shop.repository.ItemRepository.engine()> has return type <platform.jdbc.Engine>
                Method <shop.service.ItemService.order()> has return type <io.micronaut.data.model.Sort>
                """);
    }

    @Test
    void rejectsDialectsThatKnowEachOther() {
        var project = new FixtureProject("dialects");

        var violations = project.violationsOf(new LayerRules(project.base()).dialectsApart());

        assertThat(violations).isEqualTo("""
                Method <shop.jdbc.ItemRows.postgres()> has return type <shop.jdbc.postgres.PostgresItemRows>
                Method <shop.jdbc.ItemRows.sqlite()> has return type <shop.jdbc.sqlite.SqliteItemRows>
                Method <shop.jdbc.postgres.PostgresItemRows.twin()> has return type <shop.jdbc.sqlite.SqliteItemRows>
                Method <shop.jdbc.sqlite.SqliteItemRows.twin()> has return type <shop.jdbc.postgres.PostgresItemRows>
                """);
    }

    @Test
    void rejectsHttpOutsideOfApi() {
        var project = new FixtureProject("http");

        assertThat(project.violationsOf(new LayerRules(project.base()).onlyApiSpeaksHttp()))
                .isEqualTo("""
                Method <shop.Item.page()> has return type <platform.web.Page>
                Method <shop.jdbc.ItemRows.client()> has return type <java.net.http.HttpClient>
                Method <shop.service.ItemService.status()> has return type <io.micronaut.http.HttpStatus>
                """);
    }

    @Test
    void rejectsTransactionsOutsideOfServices() {
        var project = new FixtureProject("transactions");

        assertThat(project.violationsOf(new LayerRules(project.base()).onlyServiceOpensTransactions()))
                .isEqualTo("""
                Method <shop.api.ItemController.transaction()> has return type <io.micronaut.transaction.TransactionStatus>
                Method <shop.jdbc.ItemRows.definition()> has return type <io.micronaut.transaction.TransactionDefinition>
                """);
    }

    @Test
    void rejectsFrameworksInFacesAndPorts() {
        var project = new FixtureProject("frameworks");

        assertThat(project.violationsOf(new LayerRules(project.base()).faceWithoutFramework()))
                .isEqualTo("""
                Method <shop.Item.name()> has return type <jakarta.inject.Provider>
                Method <shop.repository.ItemRepository.names()> has return type <io.micronaut.data.model.Page>
                """);
    }
}
