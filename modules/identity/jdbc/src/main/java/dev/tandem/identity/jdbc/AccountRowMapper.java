package dev.tandem.identity.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Profile;
import dev.tandem.identity.model.Standing;
import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.kernel.Lifecycle;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps accounts to rows and back.
@Mapper(config = RowMapperConfig.class)
interface AccountRowMapper {
    /// Written by hand, because MapStruct takes methods that return a changed account for
    /// setters.
    default Account toAccount(AccountRow row) {
        return new Account(
                new AccountId(row.id()),
                toProfile(row),
                new Standing(row.active(), row.administrator()),
                row.verified(),
                row.notifications(),
                new Lifecycle(row.createdAt(), row.updatedAt(), row.deletedAt(), row.revision()));
    }

    Profile toProfile(AccountRow row);

    @Mapping(target = ".", source = "profile")
    @Mapping(target = ".", source = "standing")
    @Mapping(target = ".", source = "lifecycle")
    AccountRow toRow(Account account);
}
